package fr.insegur.partner.negotiation;

import fr.insegur.platform.time.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks now and then for choices that no factor will sign any more, so that no client waits for one that keeps silent. */
@ApplicationScoped
class ReleaseExpiredSelections {
    private final OfferRepository offers;
    private final ReleaseExpiredSelection releaseExpiredSelection;
    private final BusinessClock clock;

    ReleaseExpiredSelections(
            OfferRepository offers, ReleaseExpiredSelection releaseExpiredSelection, BusinessClock clock) {
        this.offers = offers;
        this.releaseExpiredSelection = releaseExpiredSelection;
        this.clock = clock;
    }

    /** Each in a transaction of its own: one that fails is found again the next time. */
    @Scheduled(
            every = "${insegur.negotiation.expiry-interval:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        offers.selectedPastValidity(clock.today())
                .forEach(offer -> releaseExpiredSelection.release(offer.id(), offer.partnerId()));
    }
}
