package fr.insegur.receivables;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.testkit.Components;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events of one key of one topic about one client and one factor, numbered as their producer would. */
public final class TestEvents {
    public static final String TOPICS = "contracts.v1 debtor-limits.v1 payment-reports.v1 audits.v1 limit-requests.v1"
            + " assignments.v1 follow-ups.v1 accounts.v1 partner-accounts.v1 receivables-service.dead-letters";

    private final String topic;
    private final UUID key;
    private final UUID clientId;
    private final UUID partnerId;
    private long sequence;

    public TestEvents(String topic, UUID key, UUID clientId, UUID partnerId) {
        this.topic = topic;
        this.key = key;
        this.clientId = clientId;
        this.partnerId = partnerId;
    }

    /** Publishes the next event of the key. */
    public void publish(String type, String data) {
        sequence++;
        publish(type, data, Ids.next());
    }

    /** Publishes one with the last number once more, as a producer does that did not see the first acknowledgement. */
    public void publish(String type, String data, UUID id) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/test");
        headers.put("ce_type", type);
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", "2026-01-12T08:30:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_clientid", clientId.toString());
        headers.put("ce_partnerid", partnerId.toString());
        headers.put("ce_correlationid", "correlation-" + key);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", Components.kafka().bootstrapServers(),
                "key.serializer", StringSerializer.class.getName(),
                "value.serializer", ByteArraySerializer.class.getName());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, key.toString(), data.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
