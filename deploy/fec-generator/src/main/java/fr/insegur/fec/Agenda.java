package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What has been decided to happen on later days; what falls after the closing date never happens. */
final class Agenda {

    private final LocalDate closing;
    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();

    Agenda(LocalDate closing) {
        this.closing = closing;
    }

    void on(LocalDate day, Runnable happening) {
        if (!day.isAfter(closing)) {
            days.computeIfAbsent(day, any -> new ArrayList<>()).add(happening);
        }
    }

    void runAllOf(LocalDate day) {
        List<Runnable> due = days.remove(day);
        if (due != null) {
            due.forEach(Runnable::run);
        }
    }
}
