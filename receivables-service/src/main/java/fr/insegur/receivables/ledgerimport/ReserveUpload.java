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
    private static final Duration UNTIL_ONE_MAY_HAVE_ENDED = Duration.ofSeconds(10);

    private final UploadPlaceRepository places;
    private final ImportSettings settings;
    private final BusinessClock clock;

    ReserveUpload(UploadPlaceRepository places, ImportSettings settings, BusinessClock clock) {
        this.places = places;
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
        places.lock(clientId);
        Instant now = clock.now();
        if (places.running(clientId, now) >= settings.maxRunningPerClient()) {
            throw Refused.tooMany(
                    "uploads-running",
                    "at most " + settings.maxRunningPerClient()
                            + " files of a company are received, waiting or read at once",
                    UNTIL_ONE_MAY_HAVE_ENDED);
        }
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
