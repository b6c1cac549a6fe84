package fr.insegur.bench.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Produces and consumes, and nothing else; a process of its own, so that it can have the services' JVM flags. */
public final class BareExchange {
    private static final String INDEX = "ce_sequence";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final Bare bare;
    private final AtomicLongArray sentNanos;
    private final AtomicLongArray tookNanos;

    private BareExchange(Bare bare) {
        this.bare = bare;
        sentNanos = new AtomicLongArray(bare.pace().count());
        tookNanos = new AtomicLongArray(bare.pace().count());
    }

    /**
     * Runs for as long as it is told and ends.
     *
     * @param args the file that tells it
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new BareExchange(Bare.read(Path.of(args[0]))).run();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer = consumer();
                KafkaProducer<String, byte[]> producer = producer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(bare.topic()).stream()
                    .map(info -> new TopicPartition(bare.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            Thread sender = Thread.ofPlatform().name("sender").start(() -> produce(producer));
            consume(consumer);
            sender.join(SLACK.toMillis());
        }
        List<String> measured = LongStream.range(
                        bare.pace().warmUp(), bare.pace().count())
                .map(index -> tookNanos.get((int) index) / 1000)
                .mapToObj(Long::toString)
                .toList();
        Files.write(bare.result(), measured);
    }

    private void produce(KafkaProducer<String, byte[]> producer) {
        byte[] payload = bare.payload().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        for (int index = 0; index < bare.pace().count(); index++) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(bare.topic(), UUID.randomUUID().toString(), payload);
            bare.headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
            record.headers().remove(INDEX).add(INDEX, bytes(Integer.toString(index)));
            bare.pace().awaitTurn(start, index);
            sentNanos.set(index, System.nanoTime());
            producer.send(record);
        }
        producer.flush();
    }

    private void consume(KafkaConsumer<String, byte[]> consumer) {
        Pace pace = bare.pace();
        long deadline = System.nanoTime()
                + Duration.ofSeconds(pace.warmUpSeconds() + pace.seconds())
                        .plus(SLACK)
                        .toNanos();
        int missing = pace.count();
        while (missing > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(missing + " records of the bare exchange did not arrive");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                long now = System.nanoTime();
                int index = Integer.parseInt(
                        new String(record.headers().lastHeader(INDEX).value(), StandardCharsets.UTF_8));
                tookNanos.set(index, now - sentNanos.get(index));
                missing--;
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bare.brokers(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                100,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bare.brokers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
