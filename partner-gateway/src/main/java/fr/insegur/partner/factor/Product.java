package fr.insegur.partner.factor;

/** The kinds of factoring that are asked for and offered; see the product matrix of the domain. */
public enum Product {
    /** Full factoring: the factor collects, the debtor is notified. */
    FULL,
    /** Flat fee for very small companies. */
    FORFAIT,
    /** Notified, managed by the client. */
    NNG,
    /** Confidential: not notified, managed by the client. */
    CONF,
    /** Single invoices. */
    SPOT,
    /** The whole ledger by periodic file. */
    BALANCE
}
