package fr.insegur.partner.negotiation;

import fr.insegur.partner.webhook.QueueWebhook;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends what is still open of a request for offers, and tells the factors whose offers end. Joins its caller's work. */
@ApplicationScoped
class CloseOpenOffers {
    private final InvitationRepository invitations;
    private final OfferRepository offers;
    private final QueueWebhook queueWebhook;
    private final Outbox outbox;
    private final Scopes scopes;

    CloseOpenOffers(
            InvitationRepository invitations,
            OfferRepository offers,
            QueueWebhook queueWebhook,
            Outbox outbox,
            Scopes scopes) {
        this.invitations = invitations;
        this.offers = offers;
        this.queueWebhook = queueWebhook;
        this.outbox = outbox;
        this.scopes = scopes;
    }

    /** @param request locked by the caller */
    void close(OfferRequest request, CloseReason reason) {
        // A factor that signs ends what its competitors offered, which it is not shown; the client's they all are.
        scopes.run(Scope.client(request.clientId()), () -> closeAll(request, reason));
    }

    private void closeAll(OfferRequest request, CloseReason reason) {
        request.close();
        invitations.ofQuote(request.quoteId()).forEach(Invitation::close);
        for (Offer offer : offers.ofQuote(request.quoteId())) {
            if (offer.state().mayBecome(OfferState.CLOSED)) {
                offer.close();
                outbox.append(OfferEvents.offerClosed(request, offer, reason));
                queueWebhook.queue(
                        offer.partnerId(),
                        OfferMessages.OFFER_CLOSED,
                        new OfferMessages.OfferClosed(offer.id(), reason));
            }
        }
    }
}
