package fr.insegur.partner;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.testkit.Components;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * An event as another service publishes it.
 *
 * @param partnerId absent where it names no partner
 */
public record TestEvent(
        String topic,
        UUID key,
        long sequence,
        String type,
        UUID clientId,
        @Nullable UUID partnerId,
        String data) {
    public void send() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", Components.kafka().bootstrapServers(),
                "key.serializer", StringSerializer.class.getName(),
                "value.serializer", ByteArraySerializer.class.getName());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, key.toString(), data.getBytes(StandardCharsets.UTF_8));
            Map<String, String> headers = new HashMap<>(Map.of(
                    "ce_specversion", "1.0",
                    "ce_id", Ids.next().toString(),
                    "ce_source", "/test",
                    "ce_type", type,
                    "ce_subject", key.toString(),
                    "ce_time", Instant.now().toString(),
                    "ce_sequence", Long.toString(sequence),
                    "ce_clientid", clientId.toString()));
            if (partnerId != null) {
                headers.put("ce_partnerid", partnerId.toString());
            }
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
