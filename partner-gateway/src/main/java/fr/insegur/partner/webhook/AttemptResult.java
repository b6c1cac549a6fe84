package fr.insegur.partner.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status absent when there was no answer
 * @param error a stable code; absent when the answer was 2xx
 */
record AttemptResult(
        Instant startedAt,
        long tookMillis,
        @Nullable Integer status,
        @Nullable String error) {
    private static final int GONE = 410;

    /** The partner says that this address is no longer there: asking again would be a nuisance. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
