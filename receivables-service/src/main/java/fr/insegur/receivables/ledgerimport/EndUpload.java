package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives the place of an upload back, whatever became of it; what came of it still counts for a day. */
@ApplicationScoped
class EndUpload {
    private final UploadPlaceRepository places;
    private final BusinessClock clock;

    EndUpload(UploadPlaceRepository places, BusinessClock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    void end(UUID place, long bytes) {
        places.end(place, bytes, clock.now());
    }
}
