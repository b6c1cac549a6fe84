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
import java.util.Set;
import java.util.UUID;

/**
 * Deletes uploads that no import needs, because there are salaries in them: those whose time is over, and what refused requests
 * and crashes left.
 */
@ApplicationScoped
class SweepUploads {
    private static final Duration GRACE = Duration.ofHours(1);

    private final LedgerImportRepository imports;
    private final UploadFolder uploads;
    private final ImportSettings settings;
    private final BusinessClock clock;
    private final Scopes scopes;

    SweepUploads(
            LedgerImportRepository imports,
            UploadFolder uploads,
            ImportSettings settings,
            BusinessClock clock,
            Scopes scopes) {
        this.imports = imports;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
        this.scopes = scopes;
    }

    @Scheduled(every = "${insegur.ledger-imports.sweep-interval:1h}")
    @Transactional
    void sweep() {
        Instant now = clock.now();
        List<String> old = uploads.olderThan(now.minus(GRACE));
        // Whoever's import needs a file: in a narrower scope the files of the others would seem to be nobody's.
        Set<String> needed = scopes.call(Scope.everybody(), () -> imports.neededFiles(now.minus(settings.keepFiles())));
        old.stream().filter(name -> !needed.contains(name)).forEach(uploads::delete);
        Set<UUID> readNow = scopes.call(Scope.everybody(), imports::readNow);
        uploads.scratches().stream().filter(id -> !readNow.contains(id)).forEach(uploads::deleteScratch);
    }
}
