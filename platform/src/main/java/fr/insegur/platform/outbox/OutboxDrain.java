package fr.insegur.platform.outbox;

import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * One batch from the outbox to the broker. One drain is active per database (an advisory lock says which); every
 * acknowledgement is awaited outside any transaction before a row is marked; at the first failure the rest stays unsent,
 * so that the order within a key holds. What was sent after the failed row is sent again: consumers drop repeats.
 */
@ApplicationScoped
class OutboxDrain {
    private static final Logger LOG = Logger.getLogger(OutboxDrain.class);
    private static final long LOCK = 7_301_001L;

    private final DataSource dataSource;
    private final OutboxStore store;
    private final DeadLetterStore deadLetters;
    private final EventPublisher publisher;
    private final OutboxSettings settings;
    private final BusinessClock clock;
    private final String source;

    OutboxDrain(
            DataSource dataSource,
            OutboxStore store,
            DeadLetterStore deadLetters,
            EventPublisher publisher,
            OutboxSettings settings,
            BusinessClock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.store = store;
        this.deadLetters = deadLetters;
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
        this.source = "/insegur/" + service;
    }

    /** @return whether there may be more to publish at once */
    boolean publishBatch() throws SQLException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            if (!tryLock(connection)) {
                return false;
            }
            try {
                boolean more = publishEvents(connection);
                return publishDeadLetters(connection) && more;
            } finally {
                unlock(connection);
            }
        }
    }

    private boolean publishEvents(Connection connection) throws SQLException, InterruptedException {
        List<OutboxRow> rows = store.unsent(connection, settings.batchSize());
        List<CompletableFuture<Void>> sends = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            sends.add(publisher.publish(
                    row.topic(),
                    row.key().toString(),
                    CloudEventHeaders.of(row, source),
                    row.payload().getBytes(StandardCharsets.UTF_8)));
        }
        int acknowledged = 0;
        try {
            for (CompletableFuture<Void> send : sends) {
                await(send);
                acknowledged++;
            }
        } catch (ExecutionException | TimeoutException failure) {
            LOG.warnf("publication stops at %s: %s", rows.get(acknowledged).eventId(), failure.toString());
            store.markFailed(connection, rows.get(acknowledged), failure.toString());
        } finally {
            store.markSent(connection, rows.subList(0, acknowledged), clock.now());
        }
        return acknowledged == rows.size() && rows.size() == settings.batchSize();
    }

    /** @return false when one could not be sent */
    private boolean publishDeadLetters(Connection connection) throws SQLException, InterruptedException {
        for (DeadLetterStore.Unsent letter : deadLetters.unsent(connection)) {
            try {
                await(publisher.publish(deadLetters.topic(), letter.key(), letter.headers(), letter.payload()));
            } catch (ExecutionException | TimeoutException failure) {
                LOG.warnf("a dead letter waits: %s", failure.toString());
                return false;
            }
            deadLetters.markSent(connection, letter.id(), clock.now());
        }
        return true;
    }

    private void await(CompletableFuture<Void> send) throws InterruptedException, ExecutionException, TimeoutException {
        send.get(settings.acknowledgementTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(" + LOCK + ")");
                ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("SELECT pg_advisory_unlock(" + LOCK + ")");
                ResultSet row = unlock.executeQuery()) {
            row.next();
        }
    }
}
