package fr.insegur.partner.report;

/** What a factor reports of an invoice. */
enum ReportKind {
    ADVANCE,
    /** A debtor may pay in parts: the only kind that may come more than once. */
    DEBTOR_PAYMENT,
    FEES,
    BALANCE;

    boolean comesOnce() {
        return this != DEBTOR_PAYMENT;
    }
}
