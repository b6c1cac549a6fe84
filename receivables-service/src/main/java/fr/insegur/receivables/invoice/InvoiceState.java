package fr.insegur.receivables.invoice;

/** Where an assigned invoice is (domain.md 2.3); {@link Move} says what may happen to it there. */
public enum InvoiceState {
    /** Assigned and financeable; the factor owes the advance. */
    ELIGIBLE,
    /** Assigned, and nothing of it is financed. */
    NON_FINANCEABLE,
    ADVANCED,
    /** By the debtor, by a credit note, or to the client. */
    PARTIALLY_PAID,
    /** The debtor owes nothing more; fees and balance are to come. */
    PAID,
    /** Credit notes took all of it; fees, and what the client owes for the advance, are to come. */
    CANCELLED_BY_CREDIT_NOTE,
    /** The guarantee bears it; the indemnity is to come. */
    INDEMNIFIED,
    /** Back with the client, who may still owe the advance. */
    RETROCEDED,
    /** Nobody will pay; it was charged back to the client. */
    WRITTEN_OFF,
    /** Nothing is left on any account. */
    SETTLED;

    /** Whether the debtor is still expected to pay. */
    public boolean isOpen() {
        return compareTo(PAID) < 0;
    }

    /** Whether it stays so whatever is paid afterwards. */
    boolean isFinal() {
        return this == RETROCEDED || this == WRITTEN_OFF;
    }
}
