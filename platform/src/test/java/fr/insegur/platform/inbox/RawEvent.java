package fr.insegur.platform.inbox;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.testkit.Components;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A record as some other producer might send it. */
record RawEvent(UUID key, Map<String, String> headers, String value) {
    static RawEvent thing(UUID key, long sequence, String name) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_source", "/test");
        headers.put("ce_type", "thing-made.v1");
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", "2026-01-12T08:30:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        return new RawEvent(key, headers, "{\"name\":\"" + name + "\",\"added\":\"later\"}");
    }

    RawEvent withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new RawEvent(key, changed, this.value);
    }

    RawEvent withValue(String other) {
        return new RawEvent(key, headers, other);
    }

    /** As the inbox reads it, without a broker. */
    ReceivedEvent received() {
        return ReceivedEvent.of(
                headers, value.getBytes(StandardCharsets.UTF_8), new Origin("things.v1", 0, 0, Instant.EPOCH));
    }

    void send() {
        sendUnder(key.toString());
    }

    void sendUnder(String recordKey) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", Components.kafka().bootstrapServers(),
                "key.serializer", StringSerializer.class.getName(),
                "value.serializer", ByteArraySerializer.class.getName());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>("things.v1", recordKey, value.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
