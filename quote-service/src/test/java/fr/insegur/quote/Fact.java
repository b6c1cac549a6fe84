package fr.insegur.quote;

import fr.insegur.platform.identifier.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * An event as its producer would send it.
 *
 * @param clientId the company that its envelope names
 */
public record Fact(String topic, UUID key, UUID clientId, long sequence, String type, String data) {
    private static final AtomicLong OFFSETS = new AtomicLong(System.nanoTime());

    /** A fact about a company's ledger, which is under its company's key. */
    public static Fact audit(UUID clientId, long sequence, String type, String data) {
        return new Fact("audits.v1", clientId, clientId, sequence, type, data);
    }

    /** As the only record of a poll. */
    public ConsumerRecords<String, byte[]> received() {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                topic, 0, OFFSETS.incrementAndGet(), key.toString(), data.getBytes(StandardCharsets.UTF_8));
        headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(record)), Map.of());
    }

    public ProducerRecord<String, byte[]> sent() {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, key.toString(), data.getBytes(StandardCharsets.UTF_8));
        headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private Map<String, String> headers() {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                Ids.next().toString(),
                "ce_source",
                "/test",
                "ce_type",
                type,
                "ce_subject",
                key.toString(),
                "ce_time",
                "2026-01-12T10:00:00Z",
                "ce_sequence",
                Long.toString(sequence),
                "ce_clientid",
                clientId.toString(),
                "content-type",
                "application/json");
    }
}
