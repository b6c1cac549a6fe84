package fr.insegur.partner.negotiation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who may do what next in a negotiation. The two sides take turns: the broker answers the factor's version with a
 * counter-offer, the factor answers that with a revision. A counter-offer is a wish and binds nobody: until the factor
 * revises, its own last version stands and may be chosen.
 */
final class NegotiationRules {
    private NegotiationRules() {}

    /**
     * Whether the broker may counter.
     *
     * @param lastVersion number of the last version; sides alternate, so half of it, rounded down, are counter-offers
     * @param maxRounds most counter-offers per offer
     * @return a stable code when it may not
     */
    static Optional<String> counterRefusal(OfferState state, int lastVersion, int maxRounds) {
        if (!state.isOpen()) {
            return Optional.of("offer-not-open");
        }
        if (!state.mayBecome(OfferState.COUNTERED)) {
            return Optional.of("not-your-turn");
        }
        return lastVersion / 2 >= maxRounds ? Optional.of("rounds-exhausted") : Optional.empty();
    }

    /** Whether the factor may revise; a stable code when it may not. */
    static Optional<String> revisionRefusal(OfferState state) {
        if (!state.isOpen()) {
            return Optional.of("offer-not-open");
        }
        return state.mayBecome(OfferState.REVISED) ? Optional.empty() : Optional.of("not-your-turn");
    }

    /**
     * Whether a version that the client chose still stands.
     *
     * @param factorVersion the factor's last version: the only one that stands
     * @param validUntil last day on which that version may be chosen
     */
    static Optional<SelectionRefusal> selectionRefusal(
            OfferState state, int factorVersion, int chosenVersion, LocalDate validUntil, LocalDate today) {
        return switch (state) {
            case WITHDRAWN -> Optional.of(SelectionRefusal.WITHDRAWN);
            case CLOSED -> Optional.of(SelectionRefusal.CLOSED);
            case SELECTED, CONFIRMED -> Optional.of(SelectionRefusal.ANOTHER_OFFER_SELECTED);
            case SUBMITTED, COUNTERED, REVISED -> {
                if (chosenVersion != factorVersion) {
                    yield Optional.of(SelectionRefusal.SUPERSEDED);
                }
                yield today.isAfter(validUntil) ? Optional.of(SelectionRefusal.EXPIRED) : Optional.empty();
            }
        };
    }

    /** Whose move it is: absent when the negotiation is over or the offer is chosen. */
    static Optional<Author> turn(OfferState state) {
        return switch (state) {
            case SUBMITTED, REVISED -> Optional.of(Author.BROKER);
            case COUNTERED -> Optional.of(Author.FACTOR);
            case SELECTED, CONFIRMED, WITHDRAWN, CLOSED -> Optional.empty();
        };
    }
}
