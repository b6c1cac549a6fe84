package fr.insegur.partner.report;

/**
 * What a factor reports of an invoice. Each may come more than once: an advance in parts, fees at assignment and interest at
 * settlement, the rest of a balance. A repeat by mistake is what the Idempotency-Key is for.
 */
enum ReportKind {
    ADVANCE,
    DEBTOR_PAYMENT,
    FEES,
    BALANCE,
    /** The client handed on what the debtor had paid to it. */
    DIRECT_PAYMENT_RETURN,
    INDEMNITY,
    /** An earlier report was wrong, or its payment bounced. */
    REVERSAL
}
