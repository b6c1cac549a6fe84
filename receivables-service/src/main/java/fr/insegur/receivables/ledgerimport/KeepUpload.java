package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Prolongs the place of an upload that is still being received. */
@ApplicationScoped
class KeepUpload {
    private final UploadPlaceRepository places;
    private final ImportSettings settings;
    private final BusinessClock clock;

    KeepUpload(UploadPlaceRepository places, ImportSettings settings, BusinessClock clock) {
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refused when it stood still for so long that another upload may have its place */
    @Transactional
    void keep(UUID place) {
        Instant now = clock.now();
        if (!places.prolong(place, now, now.plus(settings.uploadLease()))) {
            throw Refused.unavailable("upload-interrupted", "the upload stood still for too long; send it again");
        }
    }
}
