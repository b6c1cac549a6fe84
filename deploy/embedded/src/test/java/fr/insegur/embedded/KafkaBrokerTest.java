package fr.insegur.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    @TempDir
    static Path folder;

    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void whatIsProducedIsConsumed() throws Exception {
        broker.createTopics(Map.of("offers.v1", 3));

        produce("offers.v1", "a", "b", "c");

        assertEquals(List.of("a", "b", "c"), consume("offers.v1", 3));
    }

    @Test
    void aTopicThatIsThereIsLeftAsItIs() throws Exception {
        broker.createTopics(Map.of("quotes.v1", 3), Map.of("retention.ms", "2592000000"));
        broker.createTopics(Map.of("quotes.v1", 5, "quotes.v1.dead-letters", 1), Map.of("retention.ms", "1209600000"));

        assertEquals(3, partitions("quotes.v1"));
        assertEquals("2592000000", setting("quotes.v1", "retention.ms"));
        assertEquals(1, partitions("quotes.v1.dead-letters"));
        assertEquals("1209600000", setting("quotes.v1.dead-letters", "retention.ms"));
    }

    @Test
    void aTopicIsNeverCreatedByUse() {
        ExecutionException e = assertThrows(ExecutionException.class, () -> produce("mistyped.v1", "lost"));

        assertInstanceOf(TimeoutException.class, e.getCause());
    }

    @Test
    void recordsAndOffsetsSurviveAKillAndARestartOnTheSamePort() throws Exception {
        int port = broker.port();
        broker.createTopics(Map.of("payment-reports.v1", 3));
        produce("payment-reports.v1", "before the kill");

        broker.kill();
        assertFalse(broker.isAlive());
        broker.restart();
        assertEquals(List.of("before the kill"), consume("payment-reports.v1", 1));

        produce("payment-reports.v1", "after the kill");
        broker.restart();
        assertEquals(port, broker.port());
        assertEquals(List.of("after the kill"), consume("payment-reports.v1", 1));
    }

    @Test
    void aPortInUseIsNamed() {
        PortInUseException e =
                assertThrows(PortInUseException.class, () -> KafkaBroker.start(folder.resolve("no"), broker.port()));

        assertTrue(e.getMessage().startsWith("port " + broker.port() + " (Kafka) is in use"), e::getMessage);
    }

    @Test
    void theBrokersOwnLibrariesAreNotOnTheCallersClassPath() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("kafka.Kafka"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("no.nav.security.mock.oauth2.MockOAuth2Server"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.icegreen.greenmail.util.GreenMail"));
    }

    private static void produce(String topic, String... values) throws Exception {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG, "3000",
                ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, "one key, one order", value))
                        .get(10, TimeUnit.SECONDS);
            }
        }
    }

    /** Reads as one group per topic, so that a second call goes on where the first one ended. */
    private static List<String> consume(String topic, int count) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "readers-of-" + topic,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
            }
            consumer.commitSync();
        }
        return values;
    }

    private static int partitions(String topic) throws Exception {
        try (Admin admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private static String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }
}
