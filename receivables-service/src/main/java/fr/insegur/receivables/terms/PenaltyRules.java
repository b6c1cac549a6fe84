package fr.insegur.receivables.terms;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a debtor owes for paying late (art. L441-10 II and D441-5 C. com., domain.md 4.2): from the day after the due date, without a
 * reminder, TTC × rate × days ÷ 365, half up, and 40 euros per invoice. The rate is that of the central bank's main refinancing
 * operations on 1 January or 1 July, which holds for the half-year, and 10 points (8 for public buyers); between companies
 * never below three times the legal rate.
 */
public final class PenaltyRules {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal POINTS = new BigDecimal("0.10");
    private static final BigDecimal PUBLIC_POINTS = new BigDecimal("0.08");
    private static final BigDecimal LEAST_LEGAL_RATES = BigDecimal.valueOf(3);
    private static final long INDEMNITY_MINOR = 4_000;
    private static final int SECOND_HALF = 7;

    private PenaltyRules() {}

    /** @param indemnity for the costs of recovery, 40.00 EUR for each invoice that is late */
    public record Penalty(Money interest, Money indemnity) {}

    /** @param isKept whether the rate of that very half-year is kept; otherwise the nearest one stands in */
    public record AppliedRate(BigDecimal rate, boolean isKept) {}

    /**
     * Reference rates by the first day of the half-year for which they hold, as fractions.
     *
     * @param refinancing main refinancing operations of the European Central Bank; at least one
     * @param legal legal interest rate for debts of companies; may be empty
     */
    public record Rates(NavigableMap<LocalDate, BigDecimal> refinancing, NavigableMap<LocalDate, BigDecimal> legal) {
        public Rates(Map<LocalDate, BigDecimal> refinancing, Map<LocalDate, BigDecimal> legal) {
            this(new TreeMap<>(refinancing), new TreeMap<>(legal));
        }

        public Rates {
            if (refinancing.isEmpty()) {
                throw new IllegalArgumentException("penalties need one reference rate at least");
            }
        }

        /** The rate of penalties on that day. */
        public AppliedRate on(LocalDate day, boolean isPublicBuyer) {
            LocalDate half = halfYear(day);
            boolean isKept = refinancing.containsKey(half);
            BigDecimal reference = nearest(refinancing, half);
            if (isPublicBuyer) {
                return new AppliedRate(reference.add(PUBLIC_POINTS), isKept);
            }
            BigDecimal least =
                    legal.isEmpty() ? BigDecimal.ZERO : nearest(legal, half).multiply(LEAST_LEGAL_RATES);
            return new AppliedRate(reference.add(POINTS).max(least), isKept && legal.containsKey(half));
        }

        /** The one that was last announced, or the first one for days before all. */
        private static BigDecimal nearest(NavigableMap<LocalDate, BigDecimal> rates, LocalDate half) {
            Map.Entry<LocalDate, BigDecimal> entry = rates.floorEntry(half);
            return entry == null ? rates.firstEntry().getValue() : entry.getValue();
        }
    }

    /** @param daysLate days after the due date; without any, nothing is owed */
    public static Penalty penalty(Money ttc, BigDecimal rate, long daysLate) {
        if (daysLate <= 0 || !ttc.isPositive()) {
            return new Penalty(Money.zero(ttc.currency()), Money.zero(EUR));
        }
        return new Penalty(DayCount.ACT_365.charge(ttc, rate, daysLate), Money.ofMinor(INDEMNITY_MINOR, EUR));
    }

    /** In cents of euro. */
    public static Penalty penalty(long ttcMinor, BigDecimal rate, long daysLate) {
        return penalty(Money.ofMinor(ttcMinor, EUR), rate, daysLate);
    }

    /** What is owed when an invoice that was due on one day is paid on another, each half-year at its own rate, rounded once. */
    public static Penalty penalty(Money ttc, LocalDate due, LocalDate paid, Rates rates, boolean isPublicBuyer) {
        long daysLate = DayCount.ACT_365.days(due, paid);
        if (daysLate <= 0) {
            return penalty(ttc, BigDecimal.ZERO, 0);
        }
        BigDecimal rateDays = BigDecimal.ZERO;
        for (LocalDate day = due.plusDays(1); !day.isAfter(paid); ) {
            LocalDate nextHalf = halfYear(day).plusMonths(6);
            LocalDate end = nextHalf.isAfter(paid) ? paid.plusDays(1) : nextHalf;
            BigDecimal rate = rates.on(day, isPublicBuyer).rate();
            rateDays = rateDays.add(rate.multiply(BigDecimal.valueOf(DayCount.ACT_365.days(day, end))));
            day = end;
        }
        // One day at the sum of rate times days is the same charge as each stretch at its own rate, rounded only once.
        return penalty(ttc, rateDays, 1);
    }

    private static LocalDate halfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() < SECOND_HALF ? 1 : SECOND_HALF, 1);
    }
}
