package fr.insegur.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A record that is no JSON, put on the assignments' topic of the running platform by hand. */
@Order(35)
@ExtendWith(SharedPlatformExtension.class)
class UnreadableEventTest {
    private static final String TOPIC = "assignments.v1";
    private static final int PARTITION = 1;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final byte[] NO_JSON = "Bonjour, ceci n'est pas du JSON".getBytes(StandardCharsets.UTF_8);
    private static final List<Component> CONSUMERS = List.of(Component.PARTNER, Component.NOTIFICATION);

    private final Platform platform;

    UnreadableEventTest(SharedPlatform shared) {
        this.platform = shared.told();
    }

    @Test
    void itGoesToTheDeadLettersOfEachConsumerAndOtherKeysOfItsPartitionGoOn() throws Exception {
        UUID badKey = UUID.randomUUID();
        UUID badEvent = UUID.randomUUID();
        UUID goodKey = UUID.randomUUID();
        UUID goodEvent = UUID.randomUUID();
        publish(badKey, badEvent, "remittance-accepted.v1", NO_JSON);
        publish(goodKey, goodEvent, "invoice-rejected.v1", rejected());

        for (Component consumer : CONSUMERS) {
            assertDeadLetter(consumer, badEvent);
            assertParked(consumer, badKey);
            awaitApplied(consumer, goodEvent);
            assertEquals(0, applied(consumer, badEvent), consumer.label());
        }
        await("the client is told of the event behind it").atMost(LIMIT).until(() -> told("FA-2026-0199") == 1);
    }

    private void assertDeadLetter(Component consumer, UUID event) {
        await(consumer.label() + " shows the dead letter").atMost(LIMIT).until(() -> letter(consumer, event) != null);
        JsonNode letter = letter(consumer, event);
        assertEquals(TOPIC, letter.path("topic").asText());
        assertEquals(PARTITION, letter.path("partition").asInt());
        assertEquals(
                "the data is not the JSON that this consumer reads",
                letter.path("reason").asText());

        String topic = consumer.fileName() + ".dead-letters";
        await(topic + " has it")
                .atMost(LIMIT)
                .until(() -> !onTopic(topic, event).isEmpty());
        List<ConsumerRecord<String, byte[]>> records = onTopic(topic, event);
        assertEquals(1, records.size());
        assertArrayEquals(NO_JSON, records.getFirst().value());
    }

    private JsonNode letter(Component consumer, UUID event) {
        JsonNode letters = platform.api()
                .read(Actor.OPS, consumer, "/v1/ops/dead-letters")
                .body()
                .path("items");
        return StreamSupport.stream(letters.spliterator(), false)
                .filter(letter -> letter.at("/headers/ce_id").asText().equals(event.toString()))
                .findFirst()
                .orElse(null);
    }

    private List<ConsumerRecord<String, byte[]>> onTopic(String topic, UUID event) {
        return TopicRecords.on(platform, topic).stream()
                .filter(record -> TopicRecords.header(record, "ce_id").equals(event.toString()))
                .toList();
    }

    private void assertParked(Component consumer, UUID key) {
        await(consumer.label() + " parks the key")
                .atMost(LIMIT)
                .until(() -> StreamSupport.stream(
                                platform.api()
                                        .read(Actor.OPS, consumer, "/v1/ops/parked-keys")
                                        .body()
                                        .spliterator(),
                                false)
                        .anyMatch(parked -> parked.path("key").asText().equals(key.toString())
                                && parked.path("cause").asText().equals("INVALID")));
    }

    private void awaitApplied(Component consumer, UUID event) {
        await(consumer.label() + " goes on").atMost(LIMIT).until(() -> applied(consumer, event) == 1);
    }

    private long applied(Component consumer, UUID event) {
        return new Databases(platform)
                .number(
                        consumer,
                        "SELECT count(*) FROM inbox_event WHERE consumer = 'assignments' AND event_id = ?",
                        event);
    }

    private long told(String invoiceNumber) {
        return new Databases(platform)
                .number(
                        Component.NOTIFICATION,
                        "SELECT count(*) FROM notification WHERE state = 'SENT' AND content LIKE ?",
                        "%" + invoiceNumber + "%");
    }

    private byte[] rejected() {
        return """
                {"remittanceId": "%s", "contractId": "%s", "clientId": "%s", "number": "FA-2026-0199",
                 "codes": ["ALREADY_ASSIGNED"]}
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), Companies.ofTheStory(platform.api()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void publish(UUID key, UUID event, String type, byte[] data) throws Exception {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, PARTITION, key.toString(), data);
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.toString(),
                "ce_source",
                "/insegur/e2e",
                "ce_type",
                type,
                "ce_subject",
                key.toString(),
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                "1",
                "ce_clientid",
                Companies.ofTheStory(platform.api()).toString(),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + platform.endpoints().port(Component.KAFKA));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
