package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days of sales that are outstanding (domain.md 4.1). */
final class DsoRules {
    private static final BigDecimal MOST_DAYS = new BigDecimal("9999.9");

    private DsoRules() {}

    /** @param beyondHistory whether the sales ran out first, so that the true figure is larger */
    record Countback(BigDecimal days, boolean beyondHistory) {}

    /** Subtracts months of sales backwards from what is outstanding; the last month counts pro rata. One decimal. */
    static Countback countback(long outstandingMinor, List<AuditReport.Month> oldestFirst, LocalDate asOf) {
        long left = outstandingMinor;
        BigDecimal days = BigDecimal.ZERO;
        for (AuditReport.Month month : oldestFirst.reversed()) {
            if (left <= 0) {
                break;
            }
            int length = month.month().equals(YearMonth.from(asOf))
                    ? asOf.getDayOfMonth()
                    : month.month().lengthOfMonth();
            if (left < month.salesMinor()) {
                BigDecimal part = BigDecimal.valueOf(left).multiply(BigDecimal.valueOf(length));
                days = days.add(Rounding.divide(part, BigDecimal.valueOf(month.salesMinor()), 6));
                left = 0;
            } else {
                days = days.add(BigDecimal.valueOf(length));
                left -= Math.max(0, month.salesMinor());
            }
        }
        return new Countback(Rounding.halfUp(days, 1), left > 0);
    }

    /** Outstanding over the sales of a period, in days, one decimal; absent when the sales are too small to say, above 9 999.9. */
    static @Nullable BigDecimal simple(long outstandingMinor, long salesMinor, long periodDays) {
        if (salesMinor <= 0) {
            return null;
        }
        BigDecimal numbers = BigDecimal.valueOf(outstandingMinor).multiply(BigDecimal.valueOf(periodDays));
        BigDecimal days = Rounding.divide(numbers, BigDecimal.valueOf(salesMinor), 1);
        return days.abs().compareTo(MOST_DAYS) > 0 ? null : days;
    }
}
