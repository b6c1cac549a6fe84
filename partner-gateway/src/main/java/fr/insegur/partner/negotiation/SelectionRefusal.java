package fr.insegur.partner.negotiation;

/** Why an offer that the client chose does not stand any more. */
enum SelectionRefusal {
    OFFER_UNKNOWN,
    /** The factor took it back, before or after it was chosen. */
    WITHDRAWN,
    CLOSED,
    /** The factor has revised it since. */
    SUPERSEDED,
    /** Its validity is over. */
    EXPIRED,
    /** Another offer for this quote is chosen or signed already. */
    ANOTHER_OFFER_SELECTED
}
