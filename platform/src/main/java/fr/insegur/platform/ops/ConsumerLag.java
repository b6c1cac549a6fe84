package fr.insegur.platform.ops;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many records this service has not taken yet, per topic and partition, as the broker counts them. */
@ApplicationScoped
class ConsumerLag {
    private static final int TIMEOUT_MILLIS = 4_000;

    private final Inbox inbox;
    private final String brokers;
    private final String group;

    ConsumerLag(
            Inbox inbox,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.inbox = inbox;
        this.brokers = brokers;
        this.group = group;
    }

    /** @param lag records that this service has not taken yet */
    @Schema(name = "ConsumerLag")
    public record Lag(String topic, int partition, long committed, long end, long lag) {}

    List<Lag> read() throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            List<String> topics = inbox.consumers().stream()
                    .map(InboxConsumer::topic)
                    .distinct()
                    .toList();
            Map<TopicPartition, OffsetSpec> wanted =
                    admin
                            .describeTopics(topics)
                            .allTopicNames()
                            .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                            .values()
                            .stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(wanted).all().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            return lags(ends, committed);
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            throw Refused.unavailable("broker-unreachable", "the broker does not answer; try again in a moment");
        }
    }

    private static List<Lag> lags(
            Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        List<Lag> lags = new ArrayList<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata position = committed.get(partition);
            long done = position == null ? 0 : position.offset();
            lags.add(new Lag(partition.topic(), partition.partition(), done, end.offset(), end.offset() - done));
        });
        lags.sort(Comparator.comparing(Lag::topic).thenComparing(Lag::partition));
        return lags;
    }
}
