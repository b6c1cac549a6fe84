package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends an import that its client no longer wants, whether it waits or is being read. */
@ApplicationScoped
class CancelImport {
    private final LedgerImportRepository imports;
    private final Event<ImportCancelled> cancelled;
    private final ImportSettings settings;
    private final BusinessClock clock;
    private final Trail trail;

    CancelImport(
            LedgerImportRepository imports,
            Event<ImportCancelled> cancelled,
            ImportSettings settings,
            BusinessClock clock,
            Trail trail) {
        this.imports = imports;
        this.cancelled = cancelled;
        this.settings = settings;
        this.clock = clock;
        this.trail = trail;
    }

    /** Told within the process once it is so; the reader, wherever it is, learns it with its next second. */
    record ImportCancelled(UUID clientId, String fileName) {}

    /** @throws Refused 404 for another's, 409 when nothing is left to cancel */
    @Transactional
    LedgerImportView cancel(UUID id, UUID clientId) {
        LedgerImport found = imports.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(known -> known.clientId().equals(clientId))
                .orElseThrow(ReadImport::unknown);
        if (found.state().isOver()) {
            throw Refused.conflict("import-over", "the import is over already: " + found.state());
        }
        trail.before(LedgerImportView.of(found, settings.keepFiles()));
        found.cancelled(clock.now());
        cancelled.fire(new ImportCancelled(found.clientId(), found.fileName()));
        return LedgerImportView.of(found, settings.keepFiles());
    }
}
