package fr.insegur.receivables.ledger;

/** What an entry books; each kind has one template in {@link AssignmentPostings}. */
public enum EntryKind {
    ASSIGNMENT,
    RESERVE,
    UNAVAILABLE,
    SERVICE_FEE,
    ADVANCE,
    INTEREST,
    DEBTOR_PAYMENT,
    RELEASE,
    FEES_CHARGED,
    BALANCE,
    REVERSAL
}
