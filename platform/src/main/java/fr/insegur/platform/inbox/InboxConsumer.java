package fr.insegur.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** What one consumer of one topic does with each type of event. Types that it does not name only advance the sequence. */
public final class InboxConsumer {
    private final String name;
    private final String topic;
    private final Inbox inbox;
    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

    /** @param reads the consumer's own record, with only the fields that it reads */
    record Handler<T>(Class<T> reads, BiConsumer<EventEnvelope, T> effect) {}

    InboxConsumer(String name, String topic, Inbox inbox) {
        this.name = name;
        this.topic = topic;
        this.inbox = inbox;
    }

    /** The effect runs in the inbox's transaction; it calls one use case. */
    public <T> InboxConsumer on(String type, Class<T> reads, BiConsumer<EventEnvelope, T> effect) {
        handlers.put(type, new Handler<>(reads, effect));
        return this;
    }

    /** Applies each record of a poll, or keeps it until it can be applied. Returns when one of the two is durable for all. */
    public void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    public String name() {
        return name;
    }

    public String topic() {
        return topic;
    }

    /** The types that have an effect here. */
    public Set<String> types() {
        return handlers.keySet();
    }

    /** Reads and validates an event's data as this consumer does, without any effect. */
    public void check(String type, byte[] data) {
        read(handlers.get(type), data);
    }

    boolean uses(String type) {
        return handlers.containsKey(type);
    }

    void handle(ReceivedEvent event) {
        apply(handlers.get(event.envelope().type()), event);
    }

    private <T> void apply(@Nullable Handler<T> handler, ReceivedEvent event) {
        if (handler != null) {
            handler.effect().accept(event.envelope(), read(handler, event.payload()));
        }
    }

    private <T> T read(@Nullable Handler<T> handler, byte[] data) {
        if (handler == null) {
            throw new IllegalArgumentException("this type has no effect here");
        }
        try {
            return inbox.reader().read(data, handler.reads());
        } catch (JsonProcessingException malformed) {
            throw new UnreadableEvent("the data is not the JSON that this consumer reads");
        } catch (IOException malformed) {
            throw new UnreadableEvent("the data cannot be read");
        }
    }
}
