package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes a stored upload into the queue, unless the same file is there already. */
@ApplicationScoped
class ReceiveLedger {
    private final LedgerImportRepository imports;
    private final UploadPlaceRepository places;
    private final UploadFolder uploads;
    private final Event<LedgerReceived> received;
    private final ImportSettings settings;
    private final BusinessClock clock;

    ReceiveLedger(
            LedgerImportRepository imports,
            UploadPlaceRepository places,
            UploadFolder uploads,
            Event<LedgerReceived> received,
            ImportSettings settings,
            BusinessClock clock) {
        this.imports = imports;
        this.places = places;
        this.uploads = uploads;
        this.received = received;
        this.settings = settings;
        this.clock = clock;
    }

    /** Told within the process, so that the work begins right after the commit. */
    record LedgerReceived(UUID importId) {}

    /**
     * The same file is one with the same bytes, to be read in the same way, that was neither refused nor cancelled and is still
     * kept. Its import is answered, that for the same quote request rather than another one; what was sent again is not needed.
     *
     * @param place of the upload, which passes to the import: at no moment does the file count twice, or not at all
     */
    @Transactional
    LedgerImportView receive(UUID clientId, UploadWish wish, StoredUpload upload, UUID place) {
        Instant now = clock.now();
        // Of two that come at once, the second one must see the first.
        places.lock(clientId);
        Optional<LedgerImport> earlier = earlier(clientId, wish, upload, now);
        if (earlier.isPresent()) {
            return LedgerImportView.repeated(earlier.get(), settings.keepFiles());
        }
        LedgerImport received = new LedgerImport(Ids.next(), clientId, wish, upload, now);
        imports.persistAndFlush(received);
        places.end(place, upload.bytes(), now);
        this.received.fire(new LedgerReceived(received.id()));
        return LedgerImportView.of(received, settings.keepFiles());
    }

    private Optional<LedgerImport> earlier(UUID clientId, UploadWish wish, StoredUpload upload, Instant now) {
        List<LedgerImport> same =
                imports.ofSameFile(clientId, upload, wish.lenientAmounts(), now.minus(settings.keepFiles())).stream()
                        .filter(found -> uploads.holds(found.fileName()))
                        .toList();
        return same.stream()
                .filter(found -> Objects.equals(found.quoteRequestId(), wish.quoteRequestId()))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }
}
