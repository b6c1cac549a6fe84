package fr.insegur.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The business date is the date in Paris, unless it was moved under the local profile. A moved date is kept in the
 * database, so that a service that is killed and restarted lives on the same day.
 */
@ApplicationScoped
class MovableBusinessClock implements BusinessClock {
    private final Clock clock;
    private final BusinessDateStore store;
    private volatile Optional<LocalDate> moved = Optional.empty();
    private volatile boolean read;

    MovableBusinessClock(Clock clock, BusinessDateStore store) {
        this.clock = clock;
        this.store = store;
    }

    @Override
    public LocalDate today() {
        if (LocalProfile.isActive()) {
            return movedDate().orElseGet(this::dateInParis);
        }
        return dateInParis();
    }

    /** Truncated to what PostgreSQL keeps, so that an instant reads back as it was written. */
    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void move(LocalDate date) {
        store.save(date);
        moved = Optional.of(date);
        read = true;
    }

    private Optional<LocalDate> movedDate() {
        if (!read) {
            moved = store.find();
            read = true;
        }
        return moved;
    }

    private LocalDate dateInParis() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
