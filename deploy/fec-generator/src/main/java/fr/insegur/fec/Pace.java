package fr.insegur.fec;

import java.time.LocalDate;

/** Spreads a yearly number of documents over the working days without losing a fraction of one. */
final class Pace {

    private final long yearly;
    private long fraction;

    Pace(long yearly) {
        this.yearly = yearly;
    }

    /** How many documents fall on this day; to be asked once per day, in order. */
    long countOn(LocalDate day) {
        fraction += yearly * Season.shareOf(day);
        long count = fraction / Season.YEAR;
        fraction %= Season.YEAR;
        return count;
    }
}
