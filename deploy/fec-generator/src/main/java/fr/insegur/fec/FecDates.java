package fr.insegur.fec;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as accounting files write them. */
final class FecDates {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private FecDates() {}

    /** As prescribed, AAAAMMJJ. */
    static String compact(LocalDate date) {
        return COMPACT.format(date);
    }

    /** As people write them, JJ/MM/AAAA. */
    static String slashed(LocalDate date) {
        return SLASHED.format(date);
    }
}
