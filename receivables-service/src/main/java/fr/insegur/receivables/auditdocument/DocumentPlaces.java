package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.problem.Refused;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only so many work at a time, each in its turn. */
final class DocumentPlaces {
    private final Semaphore free;
    private final Duration maxWait;

    DocumentPlaces(int most, Duration maxWait) {
        this.free = new Semaphore(most, true);
        this.maxWait = maxWait;
    }

    /** @throws Refused when no place became free in time; then nothing was done */
    <T> T in(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refused.unavailable("documents-busy", "too many documents are being made; try again in a moment");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.unavailable("documents-busy", "the service is stopping");
        }
    }
}
