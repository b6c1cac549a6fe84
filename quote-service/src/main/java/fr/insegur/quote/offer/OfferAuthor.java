package fr.insegur.quote.offer;

/** Who wrote a version of an offer: a counter-offer is a version of the broker's. */
public enum OfferAuthor {
    FACTOR,
    BROKER
}
