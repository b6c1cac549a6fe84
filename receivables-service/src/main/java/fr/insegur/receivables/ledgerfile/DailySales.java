package fr.insegur.receivables.ledgerfile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** Sales without VAT, day by day: accounts 70, credits less debits, in cents. */
final class DailySales {
    private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int DAYS = (int) LocalDate.of(2100, 1, 1).toEpochDay() - FIRST_DAY;

    private final long[] byDay = new long[DAYS];

    void add(int account, int day, long cents) {
        if (account / 100 == 70) {
            byDay[day - FIRST_DAY] -= cents;
        }
    }

    /** Months without any are left out. */
    Map<YearMonth, Long> byMonth() {
        Map<YearMonth, Long> byMonth = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            if (byDay[day] != 0) {
                byMonth.merge(YearMonth.from(LocalDate.ofEpochDay(day + (long) FIRST_DAY)), byDay[day], Long::sum);
            }
        }
        return byMonth;
    }
}
