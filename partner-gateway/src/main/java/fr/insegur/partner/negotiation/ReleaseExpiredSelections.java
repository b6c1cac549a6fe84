package fr.insegur.partner.negotiation;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks now and then for choices that no factor will sign any more, so that no client waits for one that keeps silent. */
@ApplicationScoped
class ReleaseExpiredSelections {
    private final OfferRepository offers;
    private final ReleaseExpiredSelection releaseExpiredSelection;
    private final BusinessClock clock;
    private final Scopes scopes;

    ReleaseExpiredSelections(
            OfferRepository offers,
            ReleaseExpiredSelection releaseExpiredSelection,
            BusinessClock clock,
            Scopes scopes) {
        this.offers = offers;
        this.releaseExpiredSelection = releaseExpiredSelection;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** Found among all, released for its factor alone, each in a transaction of its own: one that fails is found again. */
    @Scheduled(
            every = "${insegur.negotiation.expiry-interval:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        expired()
                .forEach(offer -> scopes.run(
                        Scope.partner(offer.partnerId()),
                        () -> releaseExpiredSelection.release(offer.id(), offer.partnerId())));
    }

    private List<Offer> expired() {
        return scopes.call(
                Scope.everybody(),
                () -> QuarkusTransaction.requiringNew().call(() -> offers.selectedPastValidity(clock.today())));
    }
}
