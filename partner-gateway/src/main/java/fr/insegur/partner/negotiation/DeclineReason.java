package fr.insegur.partner.negotiation;

/** Why a factor makes no offer. */
enum DeclineReason {
    TURNOVER_BELOW_MINIMUM,
    SECTOR,
    CONCENTRATION,
    RISK,
    /** More customers, or smaller invoices, than the factor's process carries. */
    INVOICE_PROFILE,
    OTHER
}
