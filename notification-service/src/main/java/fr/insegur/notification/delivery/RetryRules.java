package fr.insegur.notification.delivery;

import java.time.Duration;

/** When to try again. */
final class RetryRules {
    private static final int MOST_DOUBLINGS = 30;

    private RetryRules() {}

    /** @param attempts made so far, 1 or more */
    static Duration delayAfter(int attempts, Duration first, Duration longest) {
        Duration delay = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
