package fr.insegur.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of instants; tests put their own in its place. */
@ApplicationScoped
class ClockSetup {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
