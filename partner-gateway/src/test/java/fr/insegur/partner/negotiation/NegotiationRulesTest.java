package fr.insegur.partner.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, 1, ",
        "REVISED, 3, ",
        "REVISED, 9, ",
        "REVISED, 11, rounds-exhausted",
        "COUNTERED, 2, not-your-turn",
        "SELECTED, 1, offer-not-open",
        "CONFIRMED, 1, offer-not-open",
        "WITHDRAWN, 1, offer-not-open",
        "CLOSED, 1, offer-not-open"
    })
    void theBrokerCountersTheFactorsVersionFiveTimesAtMost(OfferState state, int lastVersion, String refusal) {
        assertEquals(Optional.ofNullable(refusal), NegotiationRules.counterRefusal(state, lastVersion, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTERED, ",
        "SUBMITTED, not-your-turn",
        "REVISED, not-your-turn",
        "SELECTED, offer-not-open",
        "CLOSED, offer-not-open"
    })
    void theFactorRevisesOnlyInAnswerToACounterOffer(OfferState state, String refusal) {
        assertEquals(Optional.ofNullable(refusal), NegotiationRules.revisionRefusal(state));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, 1, 1, 2026-01-12, ",
        "COUNTERED, 1, 1, 2026-01-13, ",
        "REVISED, 3, 3, 2026-02-11, ",
        "COUNTERED, 1, 2, 2026-02-11, SUPERSEDED",
        "REVISED, 3, 1, 2026-02-11, SUPERSEDED",
        "SUBMITTED, 1, 1, 2026-01-11, EXPIRED",
        "WITHDRAWN, 1, 1, 2026-02-11, WITHDRAWN",
        "CLOSED, 1, 1, 2026-02-11, CLOSED",
        "SELECTED, 1, 1, 2026-02-11, ANOTHER_OFFER_SELECTED",
        "CONFIRMED, 1, 1, 2026-02-11, ANOTHER_OFFER_SELECTED"
    })
    void onlyTheFactorsLastVersionStandsAndOnlyWhileItIsValid(
            OfferState state, int factorVersion, int chosen, LocalDate validUntil, SelectionRefusal refusal) {
        assertEquals(
                Optional.ofNullable(refusal),
                NegotiationRules.selectionRefusal(state, factorVersion, chosen, validUntil, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, BROKER", "COUNTERED, FACTOR", "REVISED, BROKER", "SELECTED, ", "WITHDRAWN, "})
    void theSidesTakeTurns(OfferState state, Author turn) {
        assertEquals(Optional.ofNullable(turn), NegotiationRules.turn(state));
    }

    @Test
    void nothingFollowsAnEnd() {
        for (OfferState end : new OfferState[] {OfferState.CONFIRMED, OfferState.WITHDRAWN, OfferState.CLOSED}) {
            for (OfferState next : OfferState.values()) {
                assertEquals(false, end.mayBecome(next), end + " to " + next);
            }
        }
    }
}
