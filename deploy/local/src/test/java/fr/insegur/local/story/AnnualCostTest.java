package fr.insegur.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AnnualCostTest {
    @Test
    void theCheckValueOfTheDomainComesOut() {
        assertEquals(
                "18792.00",
                AnnualCost.of(new BigDecimal("1200000.00"), new BigDecimal("60"), "0.90", "0.0090", "0.0444"));
    }
}
