package fr.insegur.partner.negotiation;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A factor takes its offer back, at the latest before it signs. */
@ApplicationScoped
class WithdrawOffer {
    private final OfferRequestRepository requests;
    private final OfferRepository offers;
    private final OfferVersionRepository versions;
    private final Outbox outbox;
    private final Trail trail;

    WithdrawOffer(
            OfferRequestRepository requests,
            OfferRepository offers,
            OfferVersionRepository versions,
            Outbox outbox,
            Trail trail) {
        this.requests = requests;
        this.offers = offers;
        this.versions = versions;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    OfferView withdraw(UUID offerId, UUID partnerId) {
        OfferRequest request = requests.lockOfOffer(offerId, partnerId)
                .orElseThrow(() -> Refused.unknown("offer-unknown", "there is no such offer"));
        Offer offer = offers.findById(offerId);
        trail.before(OfferView.forFactor(offer, versions.of(offerId)));
        boolean awaited = offer.state() == OfferState.SELECTED;
        offer.withdraw();
        outbox.append(OfferEvents.offerWithdrawn(request, offer));
        UUID contractId = offer.contractId();
        if (awaited && contractId != null) {
            // The quoting side waits for a signature that will not come: its quote goes back to comparison.
            OfferSelected selection = new OfferSelected(
                    request.quoteId(), request.clientId(), contractId, partnerId, offerId, offer.factorVersion());
            outbox.append(OfferEvents.selectionRefused(request, selection, SelectionRefusal.WITHDRAWN));
        }
        offers.flush();
        return OfferView.forFactor(offer, versions.of(offerId));
    }
}
