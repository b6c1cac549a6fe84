package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;

/** Parts of a whole. */
final class Shares {
    private static final int DECIMALS = 4;

    private Shares() {}

    /** With four decimals; zero of nothing. */
    static BigDecimal of(long part, long whole) {
        return whole <= 0
                ? BigDecimal.ZERO
                : Rounding.divide(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), DECIMALS);
    }
}
