package fr.insegur.quote.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteStateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    SUBMITTED, INCOMPLETE AUDITING WITHDRAWN
                    INCOMPLETE, AUDITING WITHDRAWN
                    AUDITING, RECOMMENDED WITHDRAWN
                    RECOMMENDED, AUDITING RFQ_OPEN WITHDRAWN
                    RFQ_OPEN, OFFERS_RECEIVED WITHDRAWN
                    OFFERS_RECEIVED, COMPARED WITHDRAWN
                    COMPARED, ACCEPTED WITHDRAWN
                    ACCEPTED, CONTRACT_PENDING
                    CONTRACT_PENDING, CONTRACTED COMPARED
                    """)
    void everyOtherMoveThanTheseIsRefused(QuoteState from, String allowed) {
        Set<QuoteState> expected = EnumSet.noneOf(QuoteState.class);
        Arrays.stream(allowed.split(" ", -1)).map(QuoteState::valueOf).forEach(expected::add);

        assertEquals(expected, moves(from));
    }

    @Test
    void aContractedOrWithdrawnQuoteGoesNowhere() {
        assertEquals(Set.of(), moves(QuoteState.CONTRACTED));
        assertEquals(Set.of(), moves(QuoteState.WITHDRAWN));
    }

    private static Set<QuoteState> moves(QuoteState from) {
        Set<QuoteState> found = EnumSet.noneOf(QuoteState.class);
        Arrays.stream(QuoteState.values()).filter(from::mayBecome).forEach(found::add);
        return found;
    }
}
