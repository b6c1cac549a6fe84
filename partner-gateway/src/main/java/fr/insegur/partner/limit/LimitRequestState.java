package fr.insegur.partner.limit;

/** Where a limit request stands; a decision is made once. */
enum LimitRequestState {
    REQUESTED,
    GRANTED,
    REFUSED
}
