package fr.insegur.bench;

import java.math.BigDecimal;

/**
 * What a row has to reach: its value is at most, or at least, so many times its reference.
 *
 * @param ratio value over reference
 * @param atMost whether less is better
 */
public record Goal(double ratio, boolean atMost) {

    /** Where less is better. */
    public static Goal ratioAtMost(double ratio) {
        return new Goal(ratio, true);
    }

    /** Where more is better. */
    public static Goal ratioAtLeast(double ratio) {
        return new Goal(ratio, false);
    }

    boolean isMetBy(double measured) {
        return atMost ? measured <= ratio : measured >= ratio;
    }

    /** As the table and the file show it. */
    String text() {
        return (atMost ? "ratio <= " : "ratio >= ")
                + BigDecimal.valueOf(ratio).stripTrailingZeros().toPlainString();
    }
}
