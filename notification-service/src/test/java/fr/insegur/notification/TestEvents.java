package fr.insegur.notification;

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

/** Events of one key, numbered as their producer would. */
public final class TestEvents {
    private final UUID key = Ids.next();
    private final UUID clientId;
    private long sequence;

    public TestEvents(UUID clientId) {
        this.clientId = clientId;
    }

    /** Publishes it and says its id. */
    public UUID publish(String topic, String type, String data) {
        UUID id = Ids.next();
        sequence++;
        publish(topic, type, data, id);
        return id;
    }

    /** Publishes the last one once more, as a producer does that did not see the first acknowledgement. */
    public void publish(String topic, String type, String data, UUID id) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/test");
        headers.put("ce_type", type);
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", "2026-01-12T08:30:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_clientid", clientId.toString());
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

    public String correlationId() {
        return "correlation-" + key;
    }

    /** An event that every client with an invoice gets. */
    public static String advancePaid(UUID clientId, String number) {
        return """
                {"invoiceId":"%s","contractId":"%s","clientId":"%s","partnerId":"%s","number":"%s",
                 "advance":{"amount":"9000.00","currency":"EUR"},"valueDate":"2026-01-12","added":"later"}""".formatted(Ids.next(), Ids.next(), clientId, Ids.next(), number);
    }
}
