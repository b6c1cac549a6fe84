package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Keeps one company from having all files read that are read. */
@ApplicationScoped
class LimitRunning {
    private static final Duration UNTIL_ONE_MAY_HAVE_ENDED = Duration.ofSeconds(10);

    private final UploadPlaceRepository places;
    private final ImportSettings settings;

    LimitRunning(UploadPlaceRepository places, ImportSettings settings) {
        this.places = places;
        this.settings = settings;
    }

    /**
     * Until the transaction ends, the company's files are counted by nobody else.
     *
     * @throws Refused when as many of them as are allowed are received, waiting or read
     */
    void requirePlace(UUID clientId, Instant now) {
        places.lock(clientId);
        if (places.running(clientId, now) >= settings.maxRunningPerClient()) {
            throw Refused.tooMany(
                    "uploads-running",
                    "at most " + settings.maxRunningPerClient()
                            + " files of a company are received, waiting or read at once",
                    UNTIL_ONE_MAY_HAVE_ENDED);
        }
    }
}
