package fr.insegur.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The two times of the trade, kept apart: the business date on which things fall due, in Paris, and the instant at which
 * something really happened.
 */
public interface BusinessClock {
    ZoneId ZONE = ZoneId.of("Europe/Paris");

    LocalDate today();

    Instant now();
}
