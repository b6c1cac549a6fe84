package fr.insegur.receivables.matching;

/** How it was found that a credit pays a debit, the surest first, and how much that can be trusted (domain.md 5.4, step 9). */
public enum Method {
    /** The list itself says what is open. */
    LISTED(Confidence.A),
    /** The company's own letters, in a group that sums to zero. */
    LETTERING(Confidence.A),
    /** Letters in a group that leaves something open, or pays too much. */
    LETTERING_IN_PART(Confidence.B),
    /** A lettered payment of what the opening balance sums up. */
    ON_OPENING(Confidence.B),
    /** The label or the document names the invoice, and the amount is its own. */
    REFERENCE_AND_AMOUNT(Confidence.B),
    /** The label or the document names the invoice. */
    REFERENCE(Confidence.B),
    /** The amount of the invoice. */
    EXACT_AMOUNT(Confidence.B),
    /** A payment that came back. */
    RETURNED(Confidence.B),
    /** Up to six invoices that sum to the payment, or payments that sum to the invoice. */
    SUM_OF_SEVERAL(Confidence.C),
    /** Nothing but age. */
    OLDEST_FIRST(Confidence.C);

    private final Confidence confidence;

    Method(Confidence confidence) {
        this.confidence = confidence;
    }

    public Confidence confidence() {
        return confidence;
    }

    /** The one that can be trusted less. */
    Method weaker(Method other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
