package fr.insegur.platform.limits;

import io.micrometer.core.instrument.MeterRegistry;

/** How many requests were refused because of a limit, by the kind of limit; never whose they were. */
final class RefusedRequests {
    private RefusedRequests() {}

    static void count(MeterRegistry meters, String limit) {
        meters.counter("insegur.refused.requests", "limit", limit).increment();
    }
}
