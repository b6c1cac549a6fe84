package fr.insegur.simulator;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The day that the factors live. It is the real one until somebody moves it, and a restart keeps it. */
final class FactorCalendar {
    private static final String FILE = "calendar.json";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DataFolder data;
    private volatile Day day;

    record Day(@Nullable LocalDate date) {}

    FactorCalendar(DataFolder data, @Nullable LocalDate startDate) {
        this.data = data;
        this.day = data.read(FILE, Day.class, () -> new Day(startDate));
    }

    LocalDate today() {
        LocalDate moved = day.date();
        return moved == null ? LocalDate.now(PARIS) : moved;
    }

    void moveTo(LocalDate date) {
        data.write(FILE, new Day(date));
        day = new Day(date);
    }
}
