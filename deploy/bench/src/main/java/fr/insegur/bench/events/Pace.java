package fr.insegur.bench.events;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A steady rate that does not wait for answers: what is slow does not slow down what comes after it.
 *
 * @param perSecond events
 * @param warmUpSeconds not measured
 * @param seconds measured
 */
record Pace(int perSecond, int warmUpSeconds, int seconds) {
    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    static final Pace FULL = new Pace(200, 20, 60);
    static final Pace QUICK = new Pace(50, 2, 5);

    /** Events in all. */
    int count() {
        return warmUp() + perSecond * seconds;
    }

    /** How many of them, the first ones, are not measured. */
    int warmUp() {
        return perSecond * warmUpSeconds;
    }

    /** Waits until the turn of an event, counted from 0. */
    void awaitTurn(long startNanos, int index) {
        long due = startNanos + index * SECOND_NANOS / perSecond;
        long wait = due - System.nanoTime();
        while (wait > 0) {
            LockSupport.parkNanos(wait);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
            wait = due - System.nanoTime();
        }
    }
}
