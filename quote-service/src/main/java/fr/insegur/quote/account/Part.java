package fr.insegur.quote.account;

/** What somebody is in a client company. */
enum Part {
    /** Commits the company, and says who acts for it. */
    MANAGER,
    /** Keeps the books and assigns invoices. */
    ACCOUNTANT,
    /** As the accountant, from outside, usually for several companies. */
    EXTERNAL_ACCOUNTANT,
    READER
}
