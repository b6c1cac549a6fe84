package fr.insegur.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record whose headers could be read, with its value as it came. */
record ReceivedEvent(EventEnvelope envelope, Map<String, String> headers, byte[] payload, Origin origin) {

    /** @throws UnreadableEvent when a header that every event has is absent or malformed */
    static ReceivedEvent of(Map<String, String> headers, byte[] payload, Origin origin) {
        try {
            if (!"1.0".equals(headers.get("ce_specversion"))) {
                throw new UnreadableEvent("is no CloudEvent 1.0 in binary mode");
            }
            long sequence = Long.parseLong(required(headers, "ce_sequence"));
            if (sequence < 1) {
                throw new UnreadableEvent("the sequence is less than 1");
            }
            EventEnvelope envelope = new EventEnvelope(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_type"),
                    UUID.fromString(required(headers, "ce_subject")),
                    sequence,
                    Instant.parse(required(headers, "ce_time")),
                    uuid(headers, "ce_clientid"),
                    uuid(headers, "ce_partnerid"),
                    headers.get("ce_correlationid"),
                    headers.get("ce_traceparent"));
            return new ReceivedEvent(envelope, headers, payload, origin);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new UnreadableEvent("a CloudEvents header is malformed");
        }
    }

    static Map<String, String> headersOf(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    /** The key as far as it can be told, for a record whose headers cannot be read. */
    static Optional<UUID> keyOf(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(record.key()).map(UUID::fromString);
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableEvent("the header " + name + " is absent");
        }
        return value;
    }

    private static @Nullable UUID uuid(Map<String, String> headers, String name) {
        String value = headers.get(name);
        return value == null || value.isEmpty() ? null : UUID.fromString(value);
    }
}
