package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a stored upload into the queue. */
@ApplicationScoped
class ReceiveLedger {
    private final LedgerImportRepository imports;
    private final Event<LedgerReceived> received;
    private final BusinessClock clock;

    ReceiveLedger(LedgerImportRepository imports, Event<LedgerReceived> received, BusinessClock clock) {
        this.imports = imports;
        this.received = received;
        this.clock = clock;
    }

    /** Told within the process, so that the work begins right after the commit. */
    record LedgerReceived(UUID importId) {}

    @Transactional
    LedgerImportView receive(UUID clientId, @Nullable UUID quoteRequestId, StoredUpload upload) {
        LedgerImport received = new LedgerImport(Ids.next(), clientId, quoteRequestId, upload, clock.now());
        imports.persist(received);
        this.received.fire(new LedgerReceived(received.id()));
        return LedgerImportView.of(received, List.of());
    }
}
