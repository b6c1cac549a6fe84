package fr.insegur.platform.inbox;

import fr.insegur.platform.problem.Faults;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Where consumers receive events. Delivery is at least once; the inbox makes it one effect, in the order of each key, and
 * lets one bad record stop its own key only.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxStep step;
    private final InboxWorkers workers;
    private final EventReader reader;
    private final InboxSettings settings;
    private final Scopes scopes;
    private final Map<String, InboxConsumer> consumers = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Inbox(InboxStep step, InboxWorkers workers, EventReader reader, InboxSettings settings, Scopes scopes) {
        this.step = step;
        this.scopes = scopes;
        this.workers = workers;
        this.reader = reader;
        this.settings = settings;
    }

    /**
     * Called by the constructor of a consumer bean, which is {@code @Startup}: a key that was parked before a restart goes on
     * only once its consumer is known here.
     *
     * @param name of the consumer, stable: what it has applied is remembered under it
     */
    public InboxConsumer consumer(String name, String topic) {
        InboxConsumer consumer = new InboxConsumer(name, topic, this);
        consumers.put(name, consumer);
        return consumer;
    }

    public Collection<InboxConsumer> consumers() {
        return consumers.values();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    EventReader reader() {
        return reader;
    }

    /** Keys go side by side, the records of one key one after another. */
    void receive(InboxConsumer consumer, ConsumerRecords<String, byte[]> records) {
        Map<String, List<ConsumerRecord<String, byte[]>>> byKey = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            byKey.computeIfAbsent(String.valueOf(record.key()), first -> new ArrayList<>())
                    .add(record);
        }
        workers.runAll(byKey.values().stream()
                .<Runnable>map(ofOneKey ->
                        () -> scopes.run(Scope.nobody(), () -> ofOneKey.forEach(record -> receive(consumer, record))))
                .toList());
    }

    private void receive(InboxConsumer consumer, ConsumerRecord<String, byte[]> record) {
        untilKept(() -> {
            ReceivedEvent event;
            try {
                byte[] value = record.value();
                event = ReceivedEvent.of(
                        ReceivedEvent.headersOf(record), value == null ? new byte[0] : value, Origin.of(record));
            } catch (UnreadableEvent unreadable) {
                refuseUnreadable(consumer, record, unreadable);
                return;
            }
            if (take(consumer, event) == InboxStep.Outcome.FILLED_GAP) {
                goOn(consumer, event.envelope().key());
            }
        });
    }

    /** Applies what waits for a key, as far as it goes; what still fails stays parked, with its cause as it is now. */
    void goOn(InboxConsumer consumer, UUID key) {
        try {
            scopes.run(Scope.nobody(), () -> {
                boolean more = true;
                while (more) {
                    more = step.goOn(consumer, key);
                }
            });
        } catch (RuntimeException failure) {
            if (Faults.isDatabaseGone(failure)) {
                throw failure;
            }
            LOG.warnf(failure, "%s still cannot go on with key %s: %s", consumer.name(), key, reasonOf(failure));
            scopes.run(Scope.nobody(), () -> step.stayParked(consumer, key, causeOf(failure), reasonOf(failure)));
        }
    }

    private InboxStep.Outcome take(InboxConsumer consumer, ReceivedEvent event) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.take(consumer, event);
            } catch (RuntimeException failure) {
                if (Faults.isDatabaseGone(failure)) {
                    throw failure;
                }
                ParkCause cause = causeOf(failure);
                if (cause == ParkCause.INVALID || attempt >= settings.attempts()) {
                    park(consumer, event, cause, failure);
                    return InboxStep.Outcome.PUT_ASIDE;
                }
                pause(attempt);
            }
        }
    }

    static ParkCause causeOf(RuntimeException failure) {
        if (failure instanceof Refused refused && refused.kind() == Refused.Kind.NOT_YET) {
            return ParkCause.NOT_YET;
        }
        return Faults.passes(failure) ? ParkCause.TRANSIENT : ParkCause.INVALID;
    }

    /** The reason goes to ops: it names what kind of thing happened, never a value from the event. */
    static String reasonOf(RuntimeException failure) {
        return switch (failure) {
            case UnreadableEvent unreadable -> String.valueOf(unreadable.getMessage());
            case Refused refused -> "refused: " + refused.code();
            default -> failure.getClass().getSimpleName();
        };
    }

    private void park(InboxConsumer consumer, ReceivedEvent event, ParkCause cause, RuntimeException failure) {
        String reason = reasonOf(failure);
        LOG.warnf(
                failure,
                "%s parks key %s at sequence %d: %s",
                consumer.name(),
                event.envelope().key(),
                event.envelope().sequence(),
                reason);
        step.park(consumer, event, cause, reason);
    }

    private void refuseUnreadable(
            InboxConsumer consumer, ConsumerRecord<String, byte[]> record, UnreadableEvent unreadable) {
        String reason = reasonOf(unreadable);
        LOG.warnf("%s cannot read %s: %s", consumer.name(), Origin.of(record), reason);
        step.refuse(consumer, record, reason);
    }

    /**
     * A record that can neither be applied nor kept is held until it can be, whatever the reason: to give it back to the
     * connector would end the whole channel. HTTP goes on meanwhile, and the lag shows it. When the service stops it is left to
     * the broker, which delivers it again.
     */
    private void untilKept(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (stopping || Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                if (Faults.isDatabaseGone(failure)) {
                    LOG.warnf("a consumer waits for the database: %s", failure.toString());
                } else {
                    LOG.error("a consumer holds a record that it can neither apply nor keep", failure);
                }
                pause(attempt);
            }
        }
    }

    private void pause(int attempt) {
        Duration wait = settings.backoff().multipliedBy(1L << Math.min(attempt - 1, 10));
        Duration bounded = wait.compareTo(settings.maxBackoff()) > 0 ? settings.maxBackoff() : wait;
        try {
            Thread.sleep(bounded);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting; the record is delivered again", interrupted);
        }
    }
}
