package fr.insegur.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes what the outbox holds, on a thread of its own: woken in process right after a commit, with a slow poll as the
 * net. A notification by the database would take a lock on the whole database at every commit.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long STOP_MILLIS = 5_000;

    private final OutboxDrain drain;
    private final OutboxSettings settings;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "outbox-relay");
    private volatile boolean stopping;

    OutboxRelay(OutboxDrain drain, OutboxSettings settings) {
        this.drain = drain;
        this.settings = settings;
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(STOP_MILLIS);
    }

    void wake() {
        signal.release();
    }

    private void work() {
        while (!stopping) {
            boolean again = false;
            try {
                signal.drainPermits();
                again = drain.publishBatch();
            } catch (Exception failure) {
                LOG.warnf("the outbox waits: %s", failure.toString());
                pause();
            }
            if (!again) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            boolean woken = signal.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
            LOG.tracef("relay goes on, woken: %s", woken);
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
