package fr.insegur.receivables.remittance;

/** What shows that an invoice is owed; the client says that it has it, and can be asked for it. */
enum Proof {
    DELIVERY_NOTE,
    /** The e-invoice was accepted by its recipient (status 205 or later). */
    E_INVOICE_ACCEPTED,
    /** The debtor itself said that it owes it, or agreed to the assignment. */
    DEBTOR_CONFIRMATION
}
