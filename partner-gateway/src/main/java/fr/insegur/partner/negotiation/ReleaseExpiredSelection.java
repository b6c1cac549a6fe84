package fr.insegur.partner.negotiation;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A choice that its factor did not sign by the last day of the offer lapses, and the quote goes back to comparison. */
@ApplicationScoped
class ReleaseExpiredSelection {
    private final OfferRequestRepository requests;
    private final OfferRepository offers;
    private final OfferVersionRepository versions;
    private final Outbox outbox;
    private final BusinessClock clock;

    ReleaseExpiredSelection(
            OfferRequestRepository requests,
            OfferRepository offers,
            OfferVersionRepository versions,
            Outbox outbox,
            BusinessClock clock) {
        this.requests = requests;
        this.offers = offers;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return whether there was such a choice; not for an offer that is unknown or another factor's */
    @Transactional
    boolean release(UUID offerId, UUID partnerId) {
        return requests.lockOfOffer(offerId, partnerId)
                .filter(request -> release(request, offers.findById(offerId)))
                .isPresent();
    }

    private boolean release(OfferRequest request, Offer offer) {
        UUID contractId = offer.contractId();
        boolean standing = !clock.today()
                .isAfter(versions.numbered(offer.id(), offer.factorVersion()).validUntil());
        if (offer.state() != OfferState.SELECTED || contractId == null || standing) {
            return false;
        }
        OfferSelected lapsed = new OfferSelected(
                request.quoteId(),
                request.clientId(),
                contractId,
                offer.partnerId(),
                offer.id(),
                offer.factorVersion());
        offer.release();
        outbox.append(OfferEvents.selectionRefused(request, lapsed, SelectionRefusal.EXPIRED));
        return true;
    }
}
