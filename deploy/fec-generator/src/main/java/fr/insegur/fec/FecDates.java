package fr.insegur.fec;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as the FEC writes them, AAAAMMJJ. */
final class FecDates {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

    private FecDates() {}

    static String compact(LocalDate date) {
        return COMPACT.format(date);
    }
}
