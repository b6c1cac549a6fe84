package fr.insegur.receivables.invoice;

/** What is also true of an invoice while it is open (domain.md 2.3 and 2.4). */
public enum SideState {
    /** The debtor is late. */
    OVERDUE,
    /** The debtor disputes it: its financed part is blocked and its guarantee suspended. */
    DISPUTED,
    /** Its financing was withdrawn. */
    DEFINANCED,
    /** A claim on the guarantee is filed and waits. */
    IN_CLAIM
}
