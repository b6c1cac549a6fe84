package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Deletes uploads that count no more. Twice the day that counts, so that no clock that is a little off forgets one too early. */
@ApplicationScoped
class ForgetUploads {
    private static final Duration KEPT = Duration.ofDays(2);

    private final UploadPlaceRepository places;
    private final Scopes scopes;
    private final BusinessClock clock;

    ForgetUploads(UploadPlaceRepository places, Scopes scopes, BusinessClock clock) {
        this.places = places;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(every = "${insegur.ledger-imports.sweep-interval:1h}")
    @Transactional
    void forget() {
        Instant until = clock.now().minus(KEPT);
        scopes.run(Scope.everybody(), () -> places.forget(until));
    }
}
