package fr.insegur.receivables.ledgerfile;

/**
 * How much is read, and how strictly.
 *
 * @param maxLines of all files of an upload together
 * @param maxCustomers distinct customer accounts
 * @param heapBytes of lines that are held in memory; more goes to a scratch file
 * @param lenientAmounts whether a dot may stand for the decimal comma, with a warning
 */
public record ReadLimits(long maxLines, int maxCustomers, int heapBytes, boolean lenientAmounts) {
    public static final int DEFAULT_MAX_CUSTOMERS = 200_000;
    public static final int DEFAULT_HEAP_BYTES = 8 << 20;

    public static ReadLimits of(long maxLines) {
        return new ReadLimits(maxLines, DEFAULT_MAX_CUSTOMERS, DEFAULT_HEAP_BYTES, false);
    }

    public ReadLimits lenient() {
        return new ReadLimits(maxLines, maxCustomers, heapBytes, true);
    }
}
