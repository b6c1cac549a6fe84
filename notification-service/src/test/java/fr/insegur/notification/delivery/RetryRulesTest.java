package fr.insegur.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryRulesTest {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void theDelayDoublesUpToTheLongest() {
        assertEquals(Duration.ofSeconds(5), RetryRules.delayAfter(1, FIRST, LONGEST));
        assertEquals(Duration.ofSeconds(10), RetryRules.delayAfter(2, FIRST, LONGEST));
        assertEquals(Duration.ofSeconds(2560), RetryRules.delayAfter(10, FIRST, LONGEST));
        assertEquals(LONGEST, RetryRules.delayAfter(11, FIRST, LONGEST));
        assertEquals(LONGEST, RetryRules.delayAfter(1000, FIRST, LONGEST));
    }
}
