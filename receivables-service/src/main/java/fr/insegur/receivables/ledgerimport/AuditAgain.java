package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.ledgerimport.LedgerImport.State;
import fr.insegur.receivables.ledgerimport.ReceiveLedger.LedgerReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has a file read once more, for another quote request or because more is known of its customers. It is an import of its own: the
 * earlier one keeps its audit and its figures.
 */
@ApplicationScoped
class AuditAgain {
    private final LedgerImportRepository imports;
    private final LimitRunning limitRunning;
    private final UploadFolder uploads;
    private final Event<LedgerReceived> received;
    private final ImportSettings settings;
    private final BusinessClock clock;

    AuditAgain(
            LedgerImportRepository imports,
            LimitRunning limitRunning,
            UploadFolder uploads,
            Event<LedgerReceived> received,
            ImportSettings settings,
            BusinessClock clock) {
        this.imports = imports;
        this.limitRunning = limitRunning;
        this.uploads = uploads;
        this.received = received;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param quoteRequestId absent for the one of the earlier import
     * @throws Refused 404 for another's; 409 while the file is still to be audited for the first time; 410 when it is kept no
     *     longer, which it is not after a refusal or a cancellation; 429 when too many files of the company are on their way
     */
    @Transactional
    LedgerImportView audit(UUID id, UUID clientId, @Nullable UUID quoteRequestId) {
        // First the lock, so that two of these are counted one after the other.
        limitRunning.requirePlace(clientId, clock.now());
        LedgerImport found = imports.findByIdOptional(id)
                .filter(known -> known.clientId().equals(clientId))
                .orElseThrow(ReadImport::unknown);
        if (!found.state().isOver()) {
            throw Refused.conflict("import-under-way", "its first audit is still to come");
        }
        Instant now = clock.now();
        boolean kept = found.state() == State.AUDITED
                && found.uploadedAt().isAfter(now.minus(settings.keepFiles()))
                && uploads.holds(found.fileName());
        if (!kept) {
            throw Refused.gone("file-gone", "the file is kept no longer; send it again");
        }
        LedgerImport again = found.again(Ids.next(), quoteRequestId, now);
        imports.persistAndFlush(again);
        received.fire(new LedgerReceived(again.id()));
        return LedgerImportView.of(again, settings.keepFiles());
    }
}
