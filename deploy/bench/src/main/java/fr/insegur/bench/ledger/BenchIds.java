package fr.insegur.bench.ledger;

import java.util.UUID;

/** Identifiers that grow as those of the services do (UUID version 7), and are all older than what the services make. */
final class BenchIds {
    private static final int TIME_SHIFT = 16;
    private static final long VERSION = 0x7000;

    private final long time;
    private long count;

    BenchIds() {
        this(System.currentTimeMillis());
    }

    private BenchIds(long millis) {
        time = millis << TIME_SHIFT | VERSION;
    }

    UUID next() {
        return new UUID(time, Long.MIN_VALUE | ++count);
    }
}
