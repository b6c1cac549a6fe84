package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.ReadLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one file that is read while it arrives, on a thread of its own, so that a slow one holds up nobody; whatever arrives meanwhile is
 * read when its turn comes. One, since each takes as much memory as an import that is read.
 */
@ApplicationScoped
class EarlyReadings {
    private final UploadFolder uploads;
    private final ImportSettings settings;
    private final AtomicReference<@Nullable EarlyReading> current = new AtomicReference<>();

    EarlyReadings(UploadFolder uploads, ImportSettings settings) {
        this.uploads = uploads;
        this.settings = settings;
    }

    /** @param place of the upload */
    synchronized void begin(ArrivingFile file, UUID place, UploadWish wish) {
        if (current.get() != null) {
            return;
        }
        ReadLimits limits = settings.readLimits(wish.lenientAmounts());
        EarlyReading reading = new EarlyReading(
                file, limits, uploads.scratch(place), settings.maxIssues(), () -> uploads.deleteScratch(place));
        current.set(reading);
        // A refusal is a result that would wait here for an import, and a file that is cut has none.
        file.onBreak(() -> discard(reading));
        String givenName = wish.fileName();
        Thread.ofPlatform().name("ledger-arrival").daemon().start(() -> {
            if (!reading.read(givenName == null ? "" : givenName)) {
                discard(reading);
            }
        });
    }

    /** The file is complete, and its import waits. */
    void received(String fileName) {
        of(fileName).ifPresent(EarlyReading::setReceived);
    }

    /** The one whose import waits; where it waits no longer, somebody else has taken it. */
    Optional<EarlyReading> received() {
        return Optional.ofNullable(current.get()).filter(EarlyReading::isReceived);
    }

    /** Hands it over to whoever reads its import, who closes it. */
    Optional<EarlyReading> take(String fileName) {
        return of(fileName).filter(reading -> current.compareAndSet(reading, null));
    }

    /** Nobody needs what was read of a file. */
    void discard(String fileName) {
        of(fileName).ifPresent(this::discard);
    }

    void discard(EarlyReading reading) {
        if (current.compareAndSet(reading, null)) {
            reading.close();
        }
    }

    private Optional<EarlyReading> of(String fileName) {
        return Optional.ofNullable(current.get())
                .filter(reading -> reading.fileName().equals(fileName));
    }
}
