package fr.insegur.embedded;

import java.util.concurrent.locks.LockSupport;

/** Pauses between two looks at a process outside, which cannot wake a thread here. */
final class Waiting {
    private static final long NANOS = 25_000_000;

    private Waiting() {}

    static void briefly() {
        LockSupport.parkNanos(NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted while a component was starting");
        }
    }
}
