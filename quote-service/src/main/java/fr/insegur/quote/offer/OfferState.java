package fr.insegur.quote.offer;

/** Whether an offer can still be accepted, as far as this service knows; its owner decides in the end. */
public enum OfferState {
    STANDING,
    WITHDRAWN,
    CLOSED
}
