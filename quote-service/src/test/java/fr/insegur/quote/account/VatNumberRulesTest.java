package fr.insegur.quote.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatNumberRulesTest {
    @ParameterizedTest
    @CsvSource({"732829320, FR44732829320", "552100554, FR96552100554", "552100232, FR03552100232"})
    void theKeyFollowsFromTheSiren(String siren, String vatNumber) {
        assertEquals(vatNumber, VatNumberRules.of(siren));
    }
}
