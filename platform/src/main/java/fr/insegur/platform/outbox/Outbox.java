package fr.insegur.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.insegur.platform.time.BusinessClock;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Where use cases put the facts that they publish. An event is a row of the use case's own transaction: it is published
 * if, and only if, that transaction commits.
 */
@ApplicationScoped
public class Outbox {
    private final DataSource dataSource;
    private final OutboxAppender appender;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;
    private final BusinessClock clock;

    Outbox(
            DataSource dataSource,
            OutboxAppender appender,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transactions,
            BusinessClock clock) {
        this.dataSource = dataSource;
        this.appender = appender;
        this.relay = relay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        append(List.of(event));
    }

    /** Appends many in one round trip; they keep their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        try (Connection connection = dataSource.getConnection()) {
            appender.append(connection, events, clock.now());
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("an event could not be appended to the outbox", failure);
        } finally {
            if (activated) {
                request.terminate();
            }
        }
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is sent before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
