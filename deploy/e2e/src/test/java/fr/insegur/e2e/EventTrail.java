package fr.insegur.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows every event of a platform from the outbox that it was committed to, over its topic, into the inbox of each of its
 * consumers: the ids have to be the same at all three, and what waits, is parked or is a dead letter has to be nothing.
 */
final class EventTrail {
    private static final Duration ARRIVAL = Duration.ofSeconds(60);

    /** Who publishes on a topic. */
    private static final Map<String, Component> PRODUCERS = Map.ofEntries(
            Map.entry("accounts.v1", Component.QUOTE),
            Map.entry("partner-accounts.v1", Component.PARTNER),
            Map.entry("quotes.v1", Component.QUOTE),
            Map.entry("contracts.v1", Component.QUOTE),
            Map.entry("audits.v1", Component.RECEIVABLES),
            Map.entry("limit-requests.v1", Component.RECEIVABLES),
            Map.entry("assignments.v1", Component.RECEIVABLES),
            Map.entry("follow-ups.v1", Component.RECEIVABLES),
            Map.entry("offers.v1", Component.PARTNER),
            Map.entry("debtor-limits.v1", Component.PARTNER),
            Map.entry("payment-reports.v1", Component.PARTNER),
            Map.entry("notifications.v1", Component.NOTIFICATION));

    /** Who listens to a topic; a consumer has the name of its topic without the version. */
    private static final Map<String, List<Component>> CONSUMERS = Map.of(
            "accounts.v1", List.of(Component.RECEIVABLES, Component.NOTIFICATION),
            "partner-accounts.v1", List.of(Component.QUOTE, Component.RECEIVABLES),
            "quotes.v1", List.of(Component.PARTNER),
            "contracts.v1", List.of(Component.RECEIVABLES, Component.PARTNER, Component.NOTIFICATION),
            "audits.v1", List.of(Component.QUOTE, Component.NOTIFICATION),
            "limit-requests.v1", List.of(Component.PARTNER),
            "assignments.v1", List.of(Component.PARTNER, Component.NOTIFICATION),
            "offers.v1", List.of(Component.QUOTE, Component.NOTIFICATION),
            "debtor-limits.v1", List.of(Component.RECEIVABLES),
            "payment-reports.v1", List.of(Component.RECEIVABLES));

    private final Platform platform;
    private final Databases databases;

    EventTrail(Platform platform, Databases databases) {
        this.platform = platform;
        this.databases = databases;
    }

    /** Waits until nothing waits in an outbox and every consumer has as many events as were published to it. */
    void awaitArrival() {
        await("all events have arrived")
                .atMost(ARRIVAL)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    boolean unsent = Component.services().stream().anyMatch(service -> unsent(service) > 0);
                    return !unsent
                            && CONSUMERS.entrySet().stream()
                                    .allMatch(topic -> topic.getValue().stream()
                                            .allMatch(consumer -> applied(topic.getKey(), consumer)
                                                    .containsAll(published(topic.getKey()))));
                });
    }

    /** Events of a service that are committed and not yet known to be with the broker. */
    long unsent(Component service) {
        return databases.number(service, "SELECT count(*) FROM outbox_event WHERE sent_at IS NULL");
    }

    /** No event is lost, none is applied twice, none waits, on any topic. */
    void assertEachAppliedOnce() {
        Map<String, List<String>> expected = new TreeMap<>();
        Map<String, List<String>> found = new TreeMap<>();
        PRODUCERS.forEach((topic, producer) -> {
            List<String> ids = published(topic);
            expected.put(topic + " on the broker", ids);
            found.put(
                    topic + " on the broker",
                    List.copyOf(new TreeSet<>(
                            TopicRecords.deliveries(platform, topic).keySet())));
            for (Component consumer : CONSUMERS.getOrDefault(topic, List.of())) {
                String label = topic + " applied by " + consumer.label();
                expected.put(label, ids);
                found.put(label, applied(topic, consumer));
            }
        });
        assertEquals(expected, found);
        assertFalse(published("assignments.v1").isEmpty(), "nothing was published, so nothing is proven");
        assertEveryTopicIsFollowed();
        assertSequencesWithoutGap();
        assertNothingWaits();
    }

    /** Rows of every inbox: a repeat that was applied again would add one, or fail on the key of the table. */
    long applications() {
        return Component.services().stream()
                .mapToLong(service -> databases.number(service, "SELECT count(*) FROM inbox_event"))
                .sum();
    }

    private void assertEveryTopicIsFollowed() {
        for (Component service : Component.services()) {
            for (String topic : databases.rows(service, "SELECT DISTINCT topic FROM outbox_event")) {
                assertEquals(service, PRODUCERS.get(topic), topic + " is not in the table of this test");
            }
        }
    }

    private void assertSequencesWithoutGap() {
        for (Component service : Component.services()) {
            assertEquals(
                    List.of(),
                    databases.rows(
                            service,
                            "SELECT topic, key FROM outbox_event GROUP BY topic, key"
                                    + " HAVING min(sequence) <> 1 OR max(sequence) <> count(*)"),
                    service.label() + ", keys whose sequence has gaps");
        }
    }

    private void assertNothingWaits() {
        for (Component service : Component.services()) {
            assertEquals(0, unsent(service), service.label() + ", unsent");
            assertEquals(
                    List.of(),
                    databases.rows(
                            service,
                            "SELECT consumer, key, park_cause, park_reason FROM inbox_key WHERE parked_at IS NOT NULL"),
                    service.label() + ", parked keys");
            assertEquals(
                    0,
                    databases.number(service, "SELECT count(*) FROM inbox_parked_event"),
                    service.label() + ", events put aside");
            assertEquals(
                    List.of(),
                    databases.rows(service, "SELECT consumer, topic, reason FROM dead_letter"),
                    service.label() + ", dead letters");
        }
    }

    private List<String> published(String topic) {
        Component producer = PRODUCERS.get(topic);
        if (producer == null) {
            throw new IllegalArgumentException(topic);
        }
        return databases.rows(
                producer, "SELECT event_id FROM outbox_event WHERE topic = ? ORDER BY event_id::text", topic);
    }

    private List<String> applied(String topic, Component consumer) {
        return databases.rows(
                consumer,
                "SELECT event_id FROM inbox_event WHERE consumer = ? ORDER BY event_id::text",
                topic.substring(0, topic.lastIndexOf('.')));
    }
}
