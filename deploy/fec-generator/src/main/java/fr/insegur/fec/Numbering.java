package fr.insegur.fec;

import java.time.LocalDate;

/** Document numbers such as FA25-00042: prefix, year in which the financial year closes, rank in that year. */
final class Numbering {

    private final String prefix;
    private final GeneratorSettings settings;
    private int year;
    private long rank;

    /** The company had already issued this many documents of the year before when the simulation starts. */
    Numbering(String prefix, GeneratorSettings settings, long issuedBefore) {
        this.prefix = prefix;
        this.settings = settings;
        this.year = settings.firstOpening().minusDays(1).getYear();
        this.rank = issuedBefore;
    }

    /** The number of a document of this date; dates must not go back. */
    String next(LocalDate date) {
        int closingYear = settings.closingAfter(date).getYear();
        if (closingYear != year) {
            year = closingYear;
            rank = 0;
        }
        rank++;
        return "%s%02d-%05d".formatted(prefix, year % 100, rank);
    }
}
