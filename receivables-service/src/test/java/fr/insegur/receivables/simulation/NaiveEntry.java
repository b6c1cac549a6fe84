package fr.insegur.receivables.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the naive side booked at once: cents per account, debit positive, from a value date on. */
final class NaiveEntry {
    private static final List<String> USED = List.of("ENC", "RD", "CC", "RES", "FDG", "LIT", "IND");

    final int step;
    final String kind;
    final LocalDate on;
    final Map<String, Long> legs;
    /** By how much it moves the funds used. */
    final long used;

    boolean takenBack;

    NaiveEntry(int step, String kind, LocalDate on, Map<String, Long> legs) {
        this.step = step;
        this.kind = kind;
        this.on = on;
        this.legs = new HashMap<>(legs);
        this.legs.values().removeIf(cents -> cents == 0);
        this.used = USED.stream().mapToLong(this::of).sum();
    }

    /** A reversal keeps the kind of what it takes back, and is never taken back itself. */
    NaiveEntry reversed(int reversal, LocalDate from) {
        Map<String, Long> opposite = new HashMap<>();
        legs.forEach((account, cents) -> opposite.put(account, -cents));
        NaiveEntry entry = new NaiveEntry(reversal, kind, from, opposite);
        entry.takenBack = true;
        takenBack = true;
        return entry;
    }

    long of(String account) {
        return legs.getOrDefault(account, 0L);
    }
}
