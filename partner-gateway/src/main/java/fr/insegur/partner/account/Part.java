package fr.insegur.partner.account;

/** What somebody is at a partner factor. */
enum Part {
    /** Commits the factor, and says who acts for it. */
    MANAGER,
    /** Decides limits and reports what was paid. */
    OPERATOR,
    READER
}
