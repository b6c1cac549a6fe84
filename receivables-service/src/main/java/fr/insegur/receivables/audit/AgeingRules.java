package fr.insegur.receivables.audit;

/** The columns of an aged balance: days past the due date, or since the invoice (domain.md 4.1). */
public final class AgeingRules {
    private static final int[] LAST_DAYS = {0, 30, 60, 90, 180};

    private AgeingRules() {}

    /** Days past the due date; in an ageing by invoice date, the days since then. */
    public enum Bucket {
        NOT_DUE,
        D1_30,
        D31_60,
        D61_90,
        D91_180,
        OVER_180
    }

    static Bucket bucket(long days) {
        for (int index = 0; index < LAST_DAYS.length; index++) {
            if (days <= LAST_DAYS[index]) {
                return Bucket.values()[index];
            }
        }
        return Bucket.OVER_180;
    }
}
