package fr.insegur.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one place that rounds: half up, away from zero on a tie, which is the usage of French accounts. */
public final class Rounding {
    private Rounding() {}

    public static BigDecimal halfUp(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP);
    }

    /** Divides once and rounds once, so that no intermediate rounding drifts. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor, int scale) {
        return dividend.divide(divisor, scale, RoundingMode.HALF_UP);
    }
}
