package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a stored upload into the queue. */
@ApplicationScoped
class ReceiveLedger {
    private final LedgerImportRepository imports;
    private final UploadPlaceRepository places;
    private final Event<LedgerReceived> received;
    private final BusinessClock clock;

    ReceiveLedger(
            LedgerImportRepository imports,
            UploadPlaceRepository places,
            Event<LedgerReceived> received,
            BusinessClock clock) {
        this.imports = imports;
        this.places = places;
        this.received = received;
        this.clock = clock;
    }

    /** Told within the process, so that the work begins right after the commit. */
    record LedgerReceived(UUID importId) {}

    /** @param place of the upload, which passes to the import: at no moment does the file count twice, or not at all */
    @Transactional
    LedgerImportView receive(UUID clientId, @Nullable UUID quoteRequestId, StoredUpload upload, UUID place) {
        Instant now = clock.now();
        LedgerImport received = new LedgerImport(Ids.next(), clientId, quoteRequestId, upload, now);
        imports.persistAndFlush(received);
        places.end(place, upload.bytes(), now);
        this.received.fire(new LedgerReceived(received.id()));
        return LedgerImportView.of(received, List.of());
    }
}
