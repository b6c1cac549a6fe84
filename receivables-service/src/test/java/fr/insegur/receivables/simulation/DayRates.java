package fr.insegur.receivables.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rate of interest and of VAT on it, and what interest is charged on, each single day written down. */
final class DayRates {
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final int DAYS = 2_500;
    /** What a rate is written in. */
    static final long UNIT = 100_000_000;

    private final long[] rates = new long[DAYS];
    private final List<BigDecimal> vats = new ArrayList<>(DAYS);
    private final boolean[] stopsAtDefinancing = new boolean[DAYS];
    private final boolean[] gross = new boolean[DAYS];

    DayRates(Deal deal) {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            rates[day] = deal.rateOn(date).multiply(BigDecimal.valueOf(UNIT)).longValueExact();
            vats.add(deal.vatOn(date));
            stopsAtDefinancing[day] = deal.stopsAtDefinancing().floorEntry(date).getValue();
            gross[day] = deal.gross().floorEntry(date).getValue();
        }
    }

    static int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay());
    }

    static int days() {
        return DAYS;
    }

    long rate(int day) {
        return rates[day];
    }

    BigDecimal vat(int day) {
        return vats.get(day);
    }

    boolean stopsAtDefinancing(int day) {
        return stopsAtDefinancing[day];
    }

    boolean gross(int day) {
        return gross[day];
    }
}
