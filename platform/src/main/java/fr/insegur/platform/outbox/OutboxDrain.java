package fr.insegur.platform.outbox;

import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves events from the outbox to the broker. Each lane has one record under way at a time, so the order within a key holds
 * whatever fails; different lanes go side by side. A row is marked only when the broker has acknowledged it, outside any
 * business transaction. What fails holds back its lane, or its topic where the broker cannot be reached, and nothing else.
 * What was sent and not marked is sent again: consumers drop repeats. The relay's thread alone calls it.
 */
@ApplicationScoped
class OutboxDrain {
    private static final Logger LOG = Logger.getLogger(OutboxDrain.class);

    /** What the producer's thread says of a record. */
    private record Told(OutboxRow row, Instant at, @Nullable Exception failure) {}

    private final OutboxStore store;
    private final Broker broker;
    private final OutboxSettings settings;
    private final BusinessClock clock;
    private final String source;
    private final Map<Lane, LaneQueue> lanes = new HashMap<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Map<Lane, Instant> heldLanes = new HashMap<>();
    private final Map<String, Instant> heldTopics = new ConcurrentHashMap<>();

    OutboxDrain(
            OutboxStore store,
            Broker broker,
            OutboxSettings settings,
            BusinessClock clock,
            @ConfigProperty(name = "quarkus.application.name") String name) {
        this.store = store;
        this.broker = broker;
        this.settings = settings;
        this.clock = clock;
        this.source = "/" + name;
    }

    boolean isUnderWay() {
        return !lanes.isEmpty();
    }

    /**
     * Sends what waited for an acknowledgement, and marks what has one. The lanes move before the database is told: where it
     * does not answer, what was sent is sent again, and no lane stands still.
     *
     * @param wake called when there is more to settle
     */
    void settle(Connection connection, Runnable wake) throws SQLException {
        List<OutboxStore.Sent> sent = new ArrayList<>();
        List<Told> failed = new ArrayList<>();
        for (Told one = told.poll(); one != null; one = told.poll()) {
            Lane lane = Lane.of(one.row());
            if (one.failure() == null) {
                sent.add(new OutboxStore.Sent(one.row().position(), one.at()));
                sendNext(lane, wake);
            } else {
                failed.add(one);
                lanes.remove(lane);
                hold(lane, one);
            }
        }
        store.markSent(connection, sent);
        for (Told one : failed) {
            store.markFailed(connection, one.row(), String.valueOf(one.failure()));
        }
    }

    private void sendNext(Lane lane, Runnable wake) {
        LaneQueue queue = lanes.get(lane);
        OutboxRow next = queue == null ? null : queue.next();
        if (next == null) {
            lanes.remove(lane);
        } else {
            send(lane, next, wake);
        }
    }

    private void hold(Lane lane, Told failed) {
        LOG.warnf("event %s waits: %s", failed.row().eventId(), failed.failure());
        if (!(failed.failure() instanceof RetriableException)) {
            heldLanes.put(lane, clock.now().plus(settings.retryKeyAfter()));
        }
    }

    /** Reads what is new and sends the first of each lane. @return whether there may be more to read at once */
    boolean read(Connection connection, Runnable wake) throws SQLException {
        Instant now = clock.now();
        heldLanes.values().removeIf(until -> !until.isAfter(now));
        heldTopics.values().removeIf(until -> !until.isAfter(now));
        List<OutboxRow> rows = store.unsent(connection, leftOut(), settings.batchSize());
        List<OutboxRow> first = new ArrayList<>();
        for (OutboxRow row : rows) {
            LaneQueue queue = lanes.get(Lane.of(row));
            if (queue == null) {
                queue = new LaneQueue();
                lanes.put(Lane.of(row), queue);
                first.add(row);
            }
            queue.add(row);
        }
        first.forEach(row -> send(Lane.of(row), row, wake));
        return rows.size() == settings.batchSize();
    }

    private OutboxStore.LeftOut leftOut() {
        List<Long> positions = new ArrayList<>();
        List<Lane> left = new ArrayList<>(heldLanes.keySet());
        lanes.forEach((lane, queue) -> {
            if (queue.isLong()) {
                left.add(lane);
            } else {
                queue.rows().forEach(row -> positions.add(row.position()));
            }
        });
        return new OutboxStore.LeftOut(positions, left, List.copyOf(heldTopics.keySet()));
    }

    private void send(Lane lane, OutboxRow row, Runnable wake) {
        if (heldTopics.containsKey(row.topic())) {
            lanes.remove(lane);
            return;
        }
        LaneQueue queue = lanes.get(lane);
        Parcel parcel = new Parcel(
                row.topic(),
                row.key().toString(),
                CloudEventHeaders.of(row, source),
                row.payload().getBytes(StandardCharsets.UTF_8));
        broker.send(parcel, failure -> {
            if (failure instanceof RetriableException) {
                heldTopics.put(row.topic(), clock.now().plus(settings.retryTopicAfter()));
            }
            told.add(new Told(row, clock.now(), failure));
            if (failure != null || (queue != null && queue.isFollowed())) {
                wake.run();
            }
        });
    }

    /** When the relay may no longer be the only one: what is at the broker is settled later, the rest is read anew. */
    void forgetWaiting() {
        lanes.values().forEach(LaneQueue::keepFirst);
    }
}
