package fr.insegur.platform.inbox;

import fr.insegur.platform.correlation.CallContext;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The moves of the inbox, each in one transaction of its own that holds the key's row. An event is applied for the client and
 * the partner that it names; everything else is for nobody.
 */
@ApplicationScoped
class InboxStep {
    private final InboxStore store;
    private final InboxSettings settings;
    private final CallContext context;
    private final Scopes scopes;

    InboxStep(InboxStore store, InboxSettings settings, CallContext context, Scopes scopes) {
        this.store = store;
        this.settings = settings;
        this.context = context;
        this.scopes = scopes;
    }

    /** What became of an event. */
    enum Outcome {
        APPLIED,
        /** It filled a gap that others wait behind. */
        FILLED_GAP,
        /** It was seen before, or it is older than what was seen. */
        PASSED_OVER,
        /** It waits for an earlier one. */
        PUT_ASIDE
    }

    /**
     * Applies the event if its turn has come. A repeat does nothing; a sequence already passed is skipped; a gap parks the
     * key; the event of a parked key is put aside, unless it is the very one that a gap waits for.
     */
    Outcome take(InboxConsumer consumer, ReceivedEvent event) {
        return inTransaction(event, () -> {
            Optional<Boolean> isNew = store.takeTurn(consumer.name(), event.envelope());
            if (isNew.isEmpty()) {
                return takeOutOfTurn(consumer, event);
            }
            if (isNew.get()) {
                handle(consumer, event);
            }
            return Outcome.APPLIED;
        });
    }

    private Outcome takeOutOfTurn(InboxConsumer consumer, ReceivedEvent event) {
        EventEnvelope envelope = event.envelope();
        KeyState state = store.lockKey(consumer.name(), envelope.key(), envelope.sequence() - 1);
        if (envelope.sequence() <= state.lastSequence()) {
            return Outcome.PASSED_OVER;
        }
        boolean next = envelope.sequence() == state.lastSequence() + 1;
        if (!next || (state.isParked() && state.parked() != ParkCause.GAP)) {
            store.putAside(consumer.name(), event);
            if (!state.isParked()) {
                parkAtGap(consumer, envelope.key(), state);
            }
            return Outcome.PUT_ASIDE;
        }
        apply(consumer, event);
        return state.isParked() ? Outcome.FILLED_GAP : Outcome.APPLIED;
    }

    /** Applies the event that the key waits for, if it is there. @return whether one was applied */
    boolean goOn(InboxConsumer consumer, UUID key) {
        Optional<ReceivedEvent> next = QuarkusTransaction.requiringNew().call(() -> {
            KeyState state = store.lockKey(consumer.name(), key, 0);
            Optional<ReceivedEvent> waiting = store.aside(consumer.name(), key, state.lastSequence() + 1);
            if (waiting.isEmpty()) {
                settle(consumer, key, state);
            }
            return waiting;
        });
        next.ifPresent(event -> inTransaction(event, () -> {
            KeyState state = store.lockKey(consumer.name(), key, 0);
            if (event.envelope().sequence() == state.lastSequence() + 1) {
                apply(consumer, event);
                store.dropAside(consumer.name(), key, event.envelope().sequence());
            }
            return Outcome.APPLIED;
        }));
        return next.isPresent();
    }

    /** Nothing waits that could be applied now: either nothing waits at all, or a gap is before it. */
    private void settle(InboxConsumer consumer, UUID key, KeyState state) {
        store.dropAside(consumer.name(), key, state.lastSequence());
        if (store.lowestAside(consumer.name(), key).isEmpty()) {
            store.unpark(consumer.name(), key);
        } else {
            parkAtGap(consumer, key, state);
        }
    }

    private void parkAtGap(InboxConsumer consumer, UUID key, KeyState state) {
        store.park(consumer.name(), key, ParkCause.GAP, "waits for sequence " + (state.lastSequence() + 1));
    }

    /** Puts the event aside and parks its key; one that no repetition helps becomes a dead letter as well. */
    void park(InboxConsumer consumer, ReceivedEvent event, ParkCause cause, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            EventEnvelope envelope = event.envelope();
            store.lockKey(consumer.name(), envelope.key(), envelope.sequence() - 1);
            store.putAside(consumer.name(), event);
            markParked(consumer, event, cause, reason);
        });
    }

    /** The event that the key waited for was there and failed again. */
    void stayParked(InboxConsumer consumer, UUID key, ParkCause cause, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            KeyState state = store.lockKey(consumer.name(), key, 0);
            store.aside(consumer.name(), key, state.lastSequence() + 1)
                    .ifPresent(event -> markParked(consumer, event, cause, reason));
        });
    }

    private void markParked(InboxConsumer consumer, ReceivedEvent event, ParkCause cause, String reason) {
        UUID key = event.envelope().key();
        if (cause == ParkCause.INVALID) {
            store.deadLetter(consumer.name(), event.origin(), key.toString(), event.headers(), event.payload(), reason);
        }
        store.park(consumer.name(), key, cause, reason);
    }

    /** A record whose headers cannot be read becomes a dead letter, and parks its key if that can be told. */
    void refuse(InboxConsumer consumer, ConsumerRecord<String, byte[]> record, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            byte[] value = record.value();
            store.deadLetter(
                    consumer.name(),
                    Origin.of(record),
                    record.key(),
                    ReceivedEvent.headersOf(record),
                    value == null ? new byte[0] : value,
                    reason);
            ReceivedEvent.keyOf(record).ifPresent(key -> {
                store.lockKey(consumer.name(), key, 0);
                store.park(consumer.name(), key, ParkCause.INVALID, reason);
            });
        });
    }

    private void apply(InboxConsumer consumer, ReceivedEvent event) {
        EventEnvelope envelope = event.envelope();
        if (store.remember(consumer.name(), envelope.id())) {
            handle(consumer, event);
        }
        store.advance(consumer.name(), envelope.key(), envelope.sequence());
    }

    private static void handle(InboxConsumer consumer, ReceivedEvent event) {
        if (consumer.uses(event.envelope().type())) {
            consumer.handle(event);
        }
    }

    private Outcome inTransaction(ReceivedEvent event, Supplier<Outcome> step) {
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        try {
            EventEnvelope envelope = event.envelope();
            context.continueFrom(envelope.correlationId(), envelope.id(), envelope.traceparent());
            return scopes.call(
                    Scope.of(envelope.clientId(), envelope.partnerId()),
                    () -> QuarkusTransaction.requiringNew()
                            .timeout((int) settings.handlerTimeout().toSeconds())
                            .call(step::get));
        } finally {
            if (activated) {
                request.terminate();
            }
        }
    }
}
