package fr.insegur.receivables.remittance;

/** What a document is that is sent as an invoice. */
enum InvoiceKind {
    INVOICE,
    /** An announcement, and no claim. */
    PRO_FORMA,
    /** Billed before the delivery (acompte). */
    DEPOSIT,
    /** Works billed as they proceed (situation de travaux). */
    STAGE_BILLING
}
