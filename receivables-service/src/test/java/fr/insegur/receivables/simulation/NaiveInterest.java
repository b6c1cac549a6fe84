package fr.insegur.receivables.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Interest by walking over every single day (domain.md 1.4 and 3.4): what is used that day times the rate of that day, over 360,
 * summed and rounded once.
 *
 * @param vat on it, rounded once per rate of VAT
 * @param levelAtEnd what bears interest after the last day
 */
record NaiveInterest(long interest, long vat, long levelAtEnd) {
    /** All days before {@code until}. */
    static NaiveInterest before(LocalDate until, DayRates rates, List<NaiveEntry> entries) {
        int end = DayRates.index(until);
        long[] moved = new long[DayRates.days()];
        long[] fund = new long[DayRates.days()];
        long[] withdrawn = new long[DayRates.days()];
        int first = end;
        for (NaiveEntry entry : entries) {
            int on = DayRates.index(entry.on);
            moved[on] += entry.used;
            fund[on] += entry.of("FDG");
            withdrawn[on] += entry.kind.equals("DEFINANCING") ? entry.of("IND") : 0;
            first = Math.min(first, on);
        }
        Walk walk = new Walk(rates);
        for (int day = first; day < end; day++) {
            walk.used += moved[day];
            walk.fund += fund[day];
            walk.withdrawn += withdrawn[day];
            walk.day(day);
        }
        walk.closePeriod();
        return new NaiveInterest(walk.interest, walk.vat, walk.bearing(end - 1));
    }

    private static final class Walk {
        private final DayRates rates;
        private long used;
        private long fund;
        private long withdrawn;
        private long numbers;
        private BigDecimal vatRate = BigDecimal.ZERO;
        private long interest;
        private long vat;

        Walk(DayRates rates) {
            this.rates = rates;
        }

        void day(int day) {
            if (vatRate.compareTo(rates.vat(day)) != 0) {
                closePeriod();
                vatRate = rates.vat(day);
            }
            numbers = Math.addExact(numbers, Math.multiplyExact(bearing(day), rates.rate(day)));
        }

        long bearing(int day) {
            boolean stopped = rates.stopsAtDefinancing(day) && withdrawn != 0;
            return stopped ? 0 : Math.max(0, rates.gross(day) ? used - fund : used);
        }

        void closePeriod() {
            long total = BigDecimal.valueOf(numbers)
                    .divide(BigDecimal.valueOf(360 * DayRates.UNIT), 0, RoundingMode.HALF_UP)
                    .longValueExact();
            vat += Deal.round(total - interest, vatRate);
            interest = total;
        }
    }
}
