package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareRulesTest {
    private static final List<Long> AMOUNTS = List.of(1_000L, 4_000L, 2_500L, 1_500L, 1_000L);

    @Test
    void theConcentrationOfTheVectorIs2650() {
        assertEquals(2_650, ShareRules.hhi(AMOUNTS));
    }

    @Test
    void theLargestSharesAreAddedUp() {
        assertEquals(new BigDecimal("0.4000"), ShareRules.top(AMOUNTS, 1));
        assertEquals(new BigDecimal("1.0000"), ShareRules.top(AMOUNTS, 5));
    }

    @Test
    void creditBalancesAreNoShare() {
        assertEquals(new BigDecimal("1.0000"), ShareRules.top(List.of(100L, -900L), 1));
        assertEquals(10_000, ShareRules.hhi(List.of(100L, -900L)));
    }

    @Test
    void nothingHasNoShares() {
        assertEquals(new BigDecimal("0.0000"), ShareRules.top(List.of(), 1));
        assertEquals(0, ShareRules.hhi(List.of(-5L)));
    }
}
