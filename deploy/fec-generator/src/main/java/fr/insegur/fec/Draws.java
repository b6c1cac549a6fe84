package fr.insegur.fec;

import java.util.List;
import java.util.Random;

/**
 * Seeded chance in whole numbers. {@link Random} is used because its algorithm is part of the Java specification, so that
 * a committed sample stays reproducible on later JDKs.
 */
final class Draws {

    /** Twentieths of a skewed distribution: many small amounts, few large ones, as invoices are. */
    private static final int[] SKEW = {
        220, 290, 350, 410, 470, 530, 590, 660, 730, 810, 890, 980, 1080, 1200, 1330, 1500, 1710, 2000, 2480, 3770
    };

    private static final int SKEW_MEAN = 1100;

    private final Random random;

    Draws(long seed) {
        this.random = new Random(seed);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A position in a whole whose parts add up to {@code total}. */
    long below(long total) {
        return Math.floorMod(random.nextLong(), total);
    }

    boolean chance(int perMille) {
        return random.nextInt(1000) < perMille;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** An amount of at least one euro, skewed as invoices are, around this mean. */
    long amount(long meanCents) {
        long skewed = meanCents * SKEW[random.nextInt(SKEW.length)] / SKEW_MEAN;
        return Math.max(100, skewed * between(850, 1150) / 1000);
    }
}
