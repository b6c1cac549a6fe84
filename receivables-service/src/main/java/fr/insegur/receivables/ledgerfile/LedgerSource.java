package fr.insegur.receivables.ledgerfile;

/** What a file is; nobody is asked, it is found out. */
public enum LedgerSource {
    /** The accounting entries of one or several years (art. A47 A-1 LPF). */
    FEC,
    /** The invoices that are open on a day. */
    AGED_BALANCE,
    /** All invoices of a period, open and paid. */
    INVOICE_LIST
}
