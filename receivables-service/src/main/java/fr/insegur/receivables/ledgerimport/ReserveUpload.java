package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets an upload in, or not, before any of it is read. The transaction is over when the upload begins; what holds the place
 * from then on is a row with a lease.
 */
@ApplicationScoped
class ReserveUpload {
    private static final Duration DAY = Duration.ofDays(1);

    private final UploadPlaceRepository places;
    private final LimitRunning limitRunning;
    private final ImportSettings settings;
    private final BusinessClock clock;

    ReserveUpload(
            UploadPlaceRepository places, LimitRunning limitRunning, ImportSettings settings, BusinessClock clock) {
        this.places = places;
        this.limitRunning = limitRunning;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a place, to be given back by {@link EndUpload}.
     *
     * @param announced length of the body; one that is not announced counts as the largest until it has ended, and of one that
     *     is larger no more than that is read
     * @throws Refused when too many uploads are under way, or too much came within a day
     */
    @Transactional
    UUID reserve(UUID clientId, long announced) {
        Instant now = clock.now();
        limitRunning.requirePlace(clientId, now);
        long bytes = Math.min(announced, settings.maxBytes());
        long over = places.bytesSince(clientId, now.minus(DAY)) + bytes - settings.maxBytesPerDay();
        if (over > 0) {
            throw volumeUsed(clientId, now, over);
        }
        UUID place = Ids.next();
        places.begin(place, clientId, now, now.plus(settings.uploadLease()), bytes);
        return place;
    }

    private Refused volumeUsed(UUID clientId, Instant now, long over) {
        Duration wait = places.begunBefore(clientId, now.minus(DAY), over)
                .map(begun -> Duration.between(now, begun.plus(DAY)))
                .orElse(DAY);
        return Refused.tooMany(
                "upload-volume-used",
                "a company sends at most " + settings.maxBytesPerDay() + " bytes within 24 hours",
                wait);
    }
}
