package fr.insegur.platform.inbox;

import fr.insegur.platform.problem.Faults;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keys that wait: shown, tried again from time to time, replayed or discarded by ops. */
@ApplicationScoped
public class ParkedKeys {
    private static final Logger LOG = Logger.getLogger(ParkedKeys.class);
    private static final int MOST = 200;

    private final Inbox inbox;
    private final InboxStore store;
    private final InboxSql sql;
    private final InboxSettings settings;
    private final BusinessClock clock;

    ParkedKeys(Inbox inbox, InboxStore store, InboxSql sql, InboxSettings settings, BusinessClock clock) {
        this.inbox = inbox;
        this.store = store;
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param lastSequence the last one that was applied; the key waits at the one after it
     * @param waiting events put aside for the key
     */
    public record ParkedKey(
            String consumer,
            UUID key,
            long lastSequence,
            long waiting,
            String cause,
            String reason,
            Instant parkedAt) {}

    public List<ParkedKey> list() {
        return sql.list(
                "SELECT k.consumer, k.key, k.last_sequence,"
                        + " (SELECT count(*) FROM inbox_parked_event e WHERE e.consumer = k.consumer AND e.key = k.key),"
                        + " k.park_cause, k.park_reason, k.parked_at"
                        + " FROM inbox_key k WHERE k.parked_at IS NOT NULL ORDER BY k.parked_at LIMIT " + MOST,
                row -> new ParkedKey(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()));
    }

    /** Tries the key's next event again, after its cause was mended. */
    public void replay(String consumerName, UUID key) {
        InboxConsumer consumer = known(consumerName);
        parked(consumer, key);
        inbox.goOn(consumer, key);
    }

    /**
     * Gives up the event that the key waits at, or the gap before it, and goes on with the rest.
     *
     * @param sequence that the key waits at, as the caller saw it: a repeated discard must not give up the next one too
     * @throws Refused as a conflict, {@code sequence-moved}, when the key waits at another by now
     */
    public void discard(String consumerName, UUID key, long sequence) {
        InboxConsumer consumer = known(consumerName);
        parked(consumer, key);
        QuarkusTransaction.requiringNew().run(() -> {
            KeyState state = store.lockKey(consumerName, key, 0);
            if (!state.isParked() || sequence != state.lastSequence() + 1) {
                throw Refused.conflict("sequence-moved", "the key does not wait at this sequence any more");
            }
            store.lowestAside(consumerName, key)
                    .ifPresent(lowest -> store.advance(consumerName, key, Math.max(lowest - 1, sequence)));
            store.park(consumerName, key, ParkCause.GAP, "goes on after a discard");
        });
        inbox.goOn(consumer, key);
    }

    @Scheduled(
            every = "${insegur.inbox.retry-parked-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retryThoseThatMayPass() {
        try {
            waiting()
                    .forEach(waiting -> inbox.consumers().stream()
                            .filter(consumer -> consumer.name().equals(waiting.consumer()))
                            .forEach(consumer -> inbox.goOn(consumer, waiting.key())));
        } catch (RuntimeException failure) {
            if (!Faults.isDatabaseGone(failure)) {
                throw failure;
            }
            LOG.debugf("parked keys wait for the database: %s", failure.toString());
        }
    }

    private record Waiting(String consumer, UUID key) {}

    /** A key whose gap was filled is among them: the service may have ended before it went on. */
    private List<Waiting> waiting() {
        return sql.list(
                """
                SELECT consumer, key FROM inbox_key k
                WHERE parked_at < ? AND (park_cause IN ('NOT_YET', 'TRANSIENT') OR park_cause = 'GAP' AND (
                  EXISTS (SELECT 1 FROM inbox_parked_event e
                    WHERE e.consumer = k.consumer AND e.key = k.key AND e.sequence = k.last_sequence + 1)
                  OR NOT EXISTS (SELECT 1 FROM inbox_parked_event e WHERE e.consumer = k.consumer AND e.key = k.key)))
                ORDER BY parked_at LIMIT\s""" + MOST,
                row -> new Waiting(row.getString(1), row.getObject(2, UUID.class)),
                clock.now().minus(settings.retryParkedAfter()).atOffset(ZoneOffset.UTC));
    }

    private InboxConsumer known(String name) {
        return inbox.consumers().stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("consumer-unknown", "there is no such consumer here"));
    }

    private KeyState parked(InboxConsumer consumer, UUID key) {
        return sql.one(
                        "SELECT last_sequence, park_cause FROM inbox_key"
                                + " WHERE consumer = ? AND key = ? AND parked_at IS NOT NULL",
                        row -> new KeyState(row.getLong(1), ParkCause.valueOf(row.getString(2))),
                        consumer.name(),
                        key)
                .orElseThrow(() -> Refused.unknown("key-not-parked", "this key is not parked"));
    }
}
