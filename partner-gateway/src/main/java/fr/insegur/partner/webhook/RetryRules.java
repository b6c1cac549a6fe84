package fr.insegur.partner.webhook;

import java.time.Duration;

/** How long to wait before a failed delivery is tried again. */
final class RetryRules {
    private static final int MAX_DOUBLINGS = 30;

    private RetryRules() {}

    /**
     * @param attemptsMade one or more
     * @param first wait after the first attempt; each further attempt doubles it
     * @param max no wait is planned longer than this; jitter may still exceed it
     * @param jitterPercent 0 to 100
     * @param chance 0 inclusive to 1 exclusive: where in the jitter's range this wait falls
     */
    static Duration delay(int attemptsMade, Duration first, Duration max, int jitterPercent, double chance) {
        long factor = 1L << Math.min(attemptsMade - 1, MAX_DOUBLINGS);
        long limit = max.toMillis();
        long planned = first.toMillis() > limit / factor ? limit : first.toMillis() * factor;
        long spread = planned * jitterPercent / 100;
        return Duration.ofMillis(planned - spread + Math.round(2 * spread * chance));
    }
}
