package fr.insegur.platform.outbox;

import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves dead letters to their topic; their order means nothing. The relay's thread alone calls it. */
@ApplicationScoped
class DeadLetterDrain {
    private static final Logger LOG = Logger.getLogger(DeadLetterDrain.class);

    private record Told(UUID id, @Nullable Exception failure) {}

    private final DeadLetterStore store;
    private final Broker broker;
    private final OutboxSettings settings;
    private final BusinessClock clock;
    private final Set<UUID> underWay = new HashSet<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private Instant notBefore = Instant.MIN;

    DeadLetterDrain(DeadLetterStore store, Broker broker, OutboxSettings settings, BusinessClock clock) {
        this.store = store;
        this.broker = broker;
        this.settings = settings;
        this.clock = clock;
    }

    void pass(Connection connection) throws SQLException {
        for (Told one = told.poll(); one != null; one = told.poll()) {
            underWay.remove(one.id());
            if (one.failure() == null) {
                store.markSent(connection, one.id(), clock.now());
            } else {
                LOG.warnf("dead letter %s waits: %s", one.id(), one.failure().toString());
                notBefore = clock.now().plus(settings.retryTopicAfter());
            }
        }
        if (underWay.isEmpty() && !clock.now().isBefore(notBefore)) {
            for (DeadLetterStore.Unsent letter : store.unsent(connection)) {
                underWay.add(letter.id());
                broker.send(
                        new Parcel(store.topic(), letter.key(), letter.headers(), letter.payload()),
                        failure -> told.add(new Told(letter.id(), failure)));
            }
        }
    }
}
