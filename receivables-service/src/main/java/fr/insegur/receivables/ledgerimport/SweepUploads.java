package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deletes uploads that no import needs: refused requests and crashes leave some, and there are salaries in them. */
@ApplicationScoped
class SweepUploads {
    private static final Duration GRACE = Duration.ofHours(1);

    private final LedgerImportRepository imports;
    private final UploadFolder uploads;
    private final BusinessClock clock;
    private final Scopes scopes;

    SweepUploads(LedgerImportRepository imports, UploadFolder uploads, BusinessClock clock, Scopes scopes) {
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
        this.scopes = scopes;
    }

    @Scheduled(every = "${insegur.ledger-imports.sweep-interval:1h}")
    @Transactional
    void sweep() {
        Instant before = clock.now().minus(GRACE);
        // Whoever's import waits for a file: in a narrower scope the files of the others would seem to be nobody's.
        List<String> unneeded = scopes.call(
                Scope.everybody(),
                () -> uploads.olderThan(before).stream()
                        .filter(name -> !imports.isWaitingFor(name))
                        .toList());
        unneeded.forEach(uploads::delete);
    }
}
