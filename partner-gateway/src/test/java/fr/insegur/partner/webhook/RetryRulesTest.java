package fr.insegur.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRulesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 20, 0.5, PT5S",
        "2, 20, 0.5, PT10S",
        "5, 20, 0.5, PT1M20S",
        "11, 20, 0.5, PT1H",
        "500, 20, 0.5, PT1H",
        "1, 20, 0.0, PT4S",
        "2, 20, 0.75, PT11S",
        "3, 0, 0.9, PT20S"
    })
    void theWaitDoublesUpToItsLimitAndStraysWithinItsJitter(
            int attempts, int jitterPercent, double chance, Duration wait) {
        assertEquals(
                wait, RetryRules.delay(attempts, Duration.ofSeconds(5), Duration.ofHours(1), jitterPercent, chance));
    }
}
