package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Numbers of days, each with the amount that it weighs. */
final class DaysTally {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    private final Map<Integer, Long> amounts = new TreeMap<>();
    private BigDecimal weighted = BigDecimal.ZERO;
    private long total;

    void add(long days, long minor) {
        if (minor > 0) {
            amounts.merge((int) days, minor, Long::sum);
            weighted = weighted.add(BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(minor)));
            total += minor;
        }
    }

    void addAll(DaysTally other) {
        other.amounts.forEach((days, minor) -> amounts.merge(days, minor, Long::sum));
        weighted = weighted.add(other.weighted);
        total += other.total;
    }

    long total() {
        return total;
    }

    /** Weighted by amount; absent when there is nothing. */
    @Nullable
    BigDecimal mean(int decimals) {
        return total == 0 ? null : Rounding.divide(weighted, BigDecimal.valueOf(total), decimals);
    }

    /** Half of the amount took no longer. */
    @Nullable
    BigDecimal median() {
        return quantile(HALF);
    }

    /** Nine tenths of the amount took no longer. */
    @Nullable
    BigDecimal ninthDecile() {
        return quantile(NINE_TENTHS);
    }

    /** The amount above a number of days. */
    long above(int days) {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getKey() > days)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private @Nullable BigDecimal quantile(BigDecimal share) {
        BigDecimal wanted = BigDecimal.valueOf(total).multiply(share);
        long reached = 0;
        for (Map.Entry<Integer, Long> entry : amounts.entrySet()) {
            reached += entry.getValue();
            if (BigDecimal.valueOf(reached).compareTo(wanted) >= 0) {
                return BigDecimal.valueOf(entry.getKey());
            }
        }
        return null;
    }
}
