package fr.insegur.partner.negotiation;

/** Whether a request for offers goes on. */
enum OfferRequestState {
    SENT,
    CLOSED
}
