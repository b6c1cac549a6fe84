package fr.insegur.partner.negotiation;

/** Who wrote a version of an offer. */
enum Author {
    FACTOR,
    BROKER
}
