package fr.insegur.quote.account;

/** Where a company's account stands; whoever was refused registers anew. */
enum CompanyState {
    REQUESTED,
    APPROVED,
    REFUSED
}
