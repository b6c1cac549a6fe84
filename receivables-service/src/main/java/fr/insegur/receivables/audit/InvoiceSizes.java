package fr.insegur.receivables.audit;

import java.util.Arrays;

/** The amounts of invoices, in cents. */
final class InvoiceSizes {
    private static final long SMALL_MINOR = 15_000;

    private long[] amounts = new long[1 << 8];
    private int count;
    private int small;
    private long total;

    void add(long minor) {
        if (count == amounts.length) {
            amounts = Arrays.copyOf(amounts, count * 2);
        }
        amounts[count++] = minor;
        total += minor;
        small += minor < SMALL_MINOR ? 1 : 0;
    }

    int count() {
        return count;
    }

    /** Those under 150.00, which a factor's least fee makes dear. */
    int small() {
        return small;
    }

    /** Rounded down; zero when there are none. */
    long average() {
        return count == 0 ? 0 : total / count;
    }

    /** The lower one of the two in the middle; zero when there are none. */
    long median() {
        long[] sorted = Arrays.copyOf(amounts, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(count - 1) / 2];
    }
}
