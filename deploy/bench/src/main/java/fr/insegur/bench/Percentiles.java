package fr.insegur.bench;

import java.util.Arrays;

/** Order statistics by nearest rank: each is a value that was measured, none lies between two. */
public final class Percentiles {
    private final long[] sorted;

    private Percentiles(long[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException when nothing was measured */
    public static Percentiles of(long[] measured) {
        if (measured.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        long[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /**
     * The smallest measured value that so many percent of the values do not exceed.
     *
     * @param percent above 0, at most 100
     */
    public long at(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("percent above 0, at most 100: " + percent);
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[rank - 1];
    }

    public int count() {
        return sorted.length;
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    static double median(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
