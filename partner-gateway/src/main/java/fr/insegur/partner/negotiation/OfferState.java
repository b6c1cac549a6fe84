package fr.insegur.partner.negotiation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an offer stands, and where it may go from there. */
enum OfferState {
    /** The factor's first version; the broker may counter. */
    SUBMITTED,
    /** The broker asked for other terms; the factor may revise. */
    COUNTERED,
    /** The factor answered a counter-offer; the broker may counter again. */
    REVISED,
    /** The client chose it; the factor is to sign, or its validity ends and it is as it was before. */
    SELECTED,
    /** The factor signed. */
    CONFIRMED,
    /** The factor took it back. */
    WITHDRAWN,
    /** Somebody else's offer was signed, or the quote ended. */
    CLOSED;

    private static final Map<OfferState, Set<OfferState>> MOVES = new EnumMap<>(Map.of(
            SUBMITTED, EnumSet.of(COUNTERED, SELECTED, WITHDRAWN, CLOSED),
            COUNTERED, EnumSet.of(REVISED, SELECTED, WITHDRAWN, CLOSED),
            REVISED, EnumSet.of(COUNTERED, SELECTED, WITHDRAWN, CLOSED),
            SELECTED, EnumSet.of(CONFIRMED, WITHDRAWN, CLOSED, SUBMITTED, COUNTERED, REVISED),
            CONFIRMED, EnumSet.noneOf(OfferState.class),
            WITHDRAWN, EnumSet.noneOf(OfferState.class),
            CLOSED, EnumSet.noneOf(OfferState.class)));

    boolean mayBecome(OfferState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the client may still choose it. */
    boolean isOpen() {
        return mayBecome(SELECTED);
    }
}
