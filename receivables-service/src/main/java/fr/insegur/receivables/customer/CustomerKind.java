package fr.insegur.receivables.customer;

import fr.insegur.receivables.terms.TermCategory;

/** What a customer of an accounting file is; only companies can be debtors of a factor. */
public enum CustomerKind {
    COMPANY,
    /** The state, a local authority, a hospital: it pays by rules of its own. */
    PUBLIC,
    /** A person who is no company. */
    INDIVIDUAL,
    /** No customer at all, but takings of a till or by card. */
    CASH,
    /** A company of the client's own group. */
    GROUP;

    boolean hasSiren() {
        return this != INDIVIDUAL && this != CASH;
    }

    TermCategory usualCategory() {
        return this == PUBLIC ? TermCategory.PUBLIC : TermCategory.GENERAL;
    }
}
