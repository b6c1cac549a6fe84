package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.time.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Deletes uploads that no import needs: refused requests and crashes leave some, and there are salaries in them. */
@ApplicationScoped
class SweepUploads {
    private static final Duration GRACE = Duration.ofHours(1);

    private final LedgerImportRepository imports;
    private final UploadFolder uploads;
    private final BusinessClock clock;

    SweepUploads(LedgerImportRepository imports, UploadFolder uploads, BusinessClock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(every = "${insegur.ledger-imports.sweep-interval:1h}")
    @Transactional
    void sweep() {
        Instant before = clock.now().minus(GRACE);
        uploads.olderThan(before).stream()
                .filter(name -> !imports.isWaitingFor(name))
                .forEach(uploads::delete);
    }
}
