package fr.insegur.partner.negotiation;

/** Why an offer ended without the factor's doing. */
enum CloseReason {
    ANOTHER_OFFER_SELECTED,
    QUOTE_CLOSED
}
