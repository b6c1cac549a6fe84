package fr.insegur.fec;

import java.time.LocalDate;

/** Document numbers such as FA25-00042: prefix, year in which the financial year closes, rank in that year. */
final class Numbering {

    private final String prefix;
    private final LocalDate opening;
    private final int closingYear;
    private long rank;
    private boolean inYear;

    /** The company had already issued this many documents of the year before when the simulation starts. */
    Numbering(String prefix, GeneratorSettings settings, long issuedBefore) {
        this.prefix = prefix;
        this.opening = settings.opening();
        this.closingYear = settings.closing().getYear();
        this.rank = issuedBefore;
    }

    /** The number of a document of this date; dates must not go back. */
    String next(LocalDate date) {
        if (!inYear && !date.isBefore(opening)) {
            inYear = true;
            rank = 0;
        }
        rank++;
        int year = inYear ? closingYear : closingYear - 1;
        return "%s%02d-%05d".formatted(prefix, year % 100, rank);
    }
}
