package fr.insegur.bench;

import java.math.BigDecimal;

/**
 * What a row has to reach: its value is at most so many times its reference.
 *
 * @param ratio at most
 */
public record Goal(double ratio) {

    /** Value over reference, at most. */
    public static Goal ratioAtMost(double ratio) {
        return new Goal(ratio);
    }

    boolean isMetBy(double measured) {
        return measured <= ratio;
    }

    /** As the table and the file show it. */
    String text() {
        return "ratio <= " + BigDecimal.valueOf(ratio).stripTrailingZeros().toPlainString();
    }
}
