package fr.insegur.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Hands records to the broker and tells what became of each. The producer is the relay's own, without the connector's
 * queue: the connector puts a record that failed behind those that came after it, and order within a key would be lost.
 */
@ApplicationScoped
class Broker {
    /** Names of topics are no client's business; they are few, and finding one again must not cost a wait. */
    private static final String METADATA_IDLE_MILLIS =
            Long.toString(Duration.ofDays(1).toMillis());

    private final KafkaProducer<String, byte[]> producer;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxSettings settings) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, METADATA_IDLE_MILLIS);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(settings.metadataTimeout()));
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(settings.requestTimeout()));
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(settings.acknowledgementTimeout()));
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Returns once the record is on its way, which may take the metadata timeout where the topic is not known yet.
     *
     * @param told on the producer's thread, exactly once: null when the broker has acknowledged the record
     */
    void send(Parcel parcel, Consumer<@Nullable Exception> told) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(parcel.topic(), parcel.key(), parcel.payload());
        parcel.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Callback callback = (metadata, failure) -> told.accept(failure);
        try {
            producer.send(record, callback);
        } catch (RuntimeException refused) {
            told.accept(refused);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
