package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;

/** Shares and concentration (domain.md 4.1). */
final class ShareRules {
    private static final int DECIMALS = 4;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private ShareRules() {}

    /** Four decimals; zero where there is nothing to share. */
    static BigDecimal share(long part, long whole) {
        return whole <= 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : Rounding.divide(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), DECIMALS);
    }

    /** The share of the largest amounts in what all positive amounts come to. */
    static BigDecimal top(Collection<Long> amounts, int count) {
        long total = amounts.stream().mapToLong(amount -> Math.max(0, amount)).sum();
        long top = amounts.stream()
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .mapToLong(amount -> Math.max(0, amount))
                .sum();
        return share(top, total);
    }

    /** Herfindahl-Hirschman: the sum of squared shares, 0 to 10 000. */
    static int hhi(Collection<Long> amounts) {
        BigDecimal total = BigDecimal.valueOf(
                amounts.stream().mapToLong(amount -> Math.max(0, amount)).sum());
        if (total.signum() == 0) {
            return 0;
        }
        BigDecimal squares = amounts.stream()
                .map(amount -> BigDecimal.valueOf(Math.max(0, amount)).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Rounding.divide(squares.multiply(TEN_THOUSAND), total.pow(2), 0).intValueExact();
    }
}
