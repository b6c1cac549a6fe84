package fr.insegur.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The topics of the platform as one machine has them: few partitions, and kept as long as in production. */
final class Topics {
    private static final int PARTITIONS = 3;
    private static final Map<String, String> KEPT_30_DAYS = keptDays(30);
    private static final Map<String, String> KEPT_14_DAYS = keptDays(14);
    private static final List<String> FACTS = List.of(
            "accounts.v1",
            "partner-accounts.v1",
            "quotes.v1",
            "contracts.v1",
            "audits.v1",
            "limit-requests.v1",
            "assignments.v1",
            "follow-ups.v1",
            "offers.v1",
            "debtor-limits.v1",
            "payment-reports.v1",
            "notifications.v1");

    private Topics() {}

    /** Topics of facts with their partitions. */
    static Map<String, Integer> facts() {
        Map<String, Integer> topics = new TreeMap<>();
        FACTS.forEach(topic -> topics.put(topic, PARTITIONS));
        return topics;
    }

    static Map<String, String> factSettings() {
        return KEPT_30_DAYS;
    }

    /** Where a service puts what it cannot read, in the order in which it came. */
    static Map<String, Integer> deadLetters() {
        Map<String, Integer> topics = new TreeMap<>();
        Component.services().forEach(service -> topics.put(service.fileName() + ".dead-letters", 1));
        return topics;
    }

    static Map<String, String> deadLetterSettings() {
        return KEPT_14_DAYS;
    }

    private static Map<String, String> keptDays(int days) {
        return Map.of("retention.ms", Long.toString(Duration.ofDays(days).toMillis()));
    }
}
