package fr.insegur.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Publishes what the outbox holds, on a thread of its own: woken in process right after a commit, with a slow poll as the
 * net. A notification by the database would take a lock on the whole database at every commit. One relay is active per
 * database: an advisory lock says which.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long STOP_MILLIS = 5_000;
    private static final long SETTLE_MILLIS = 2_000;

    /** How long acknowledgements are gathered before they are marked together. */
    private static final long GATHER_MILLIS = 10;

    private final DataSource dataSource;
    private final OutboxStore store;
    private final OutboxDrain drain;
    private final DeadLetterDrain deadLetters;
    private final OutboxSettings settings;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "outbox-relay");
    private volatile boolean stopping;
    private volatile boolean committed;

    OutboxRelay(
            DataSource dataSource,
            OutboxStore store,
            OutboxDrain drain,
            DeadLetterDrain deadLetters,
            OutboxSettings settings) {
        this.dataSource = dataSource;
        this.store = store;
        this.drain = drain;
        this.deadLetters = deadLetters;
        this.settings = settings;
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        signal.release();
        thread.join(STOP_MILLIS);
    }

    /** Called right after a commit that published something. */
    void wake() {
        committed = true;
        signal.release();
    }

    private void work() {
        while (!stopping) {
            try (Connection connection = dataSource.getConnection()) {
                if (store.lead(connection)) {
                    lead(connection);
                }
            } catch (SQLException | RuntimeException failure) {
                if (!stopping) {
                    LOG.warnf("the outbox waits: %s", failure.toString());
                }
            }
            if (!stopping) {
                pause(settings.pollInterval().toMillis());
            }
        }
    }

    /** One connection for as long as it lasts: the lock that says which relay is active lives and dies with it. */
    private void lead(Connection connection) throws SQLException {
        long poll = settings.pollInterval().toMillis();
        Countdown letters = new Countdown();
        Countdown events = new Countdown();
        boolean more = true;
        try {
            while (!stopping) {
                drain.settle(connection, signal::release);
                if (more || committed || events.isOver(drain.isUnderWay() ? GATHER_MILLIS : poll)) {
                    committed = false;
                    events.start();
                    more = drain.read(connection, signal::release);
                }
                if (letters.isOver(poll)) {
                    letters.start();
                    deadLetters.pass(connection);
                }
                if (!more) {
                    pause(drain.isUnderWay() ? GATHER_MILLIS : poll);
                }
            }
            settleTheRest(connection);
        } finally {
            drain.forgetWaiting();
            store.release(connection);
        }
    }

    private static final class Countdown {
        private long startedNanos = System.nanoTime() - TimeUnit.DAYS.toNanos(1);

        void start() {
            startedNanos = System.nanoTime();
        }

        boolean isOver(long millis) {
            return System.nanoTime() - startedNanos >= TimeUnit.MILLISECONDS.toNanos(millis);
        }
    }

    /** What is acknowledged while the service stops need not be sent again after it has started. */
    private void settleTheRest(Connection connection) throws SQLException {
        drain.forgetWaiting();
        Countdown patience = new Countdown();
        patience.start();
        while (drain.isUnderWay() && !patience.isOver(SETTLE_MILLIS)) {
            pause(GATHER_MILLIS);
            drain.settle(connection, () -> {});
        }
    }

    private void pause(long millis) {
        try {
            if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
