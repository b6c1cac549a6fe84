package fr.insegur.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured value.
 *
 * @param name of the row
 * @param reference what the same measurement gave without what is measured, in the same unit; null where there is none
 * @param goal that the row has to reach; null where it is only shown
 */
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double reference,
        @Nullable Goal goal) {

    /** A value that is only shown. */
    public static Figure shown(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }
}
