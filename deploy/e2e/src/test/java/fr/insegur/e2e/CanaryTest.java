package fr.insegur.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import fr.insegur.local.Web.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing about a person, no account number, secret or token is anywhere but where it belongs: values that exist once are
 * planted in the running platform, and then looked for in all that it leaves behind.
 */
@Order(37)
@ExtendWith(SharedPlatformExtension.class)
class CanaryTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Where each may be; what is not named may be nowhere. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "company", Set.of("db quote quote_request.company_name"),
            "reason", Set.of("db quote quote_transition.reason", "db quote trail_entry.reason"),
            "opsReason", Set.of("db partner trail_entry.reason"),
            "debtor",
                    Set.of(
                            "db receivables debtor.name",
                            "db receivables outbox_event.payload",
                            "topic limit-requests.v1 value",
                            "db partner limit_request.debtor_name",
                            "db partner webhook_delivery.body"),
            "line",
                    Set.of(
                            "db receivables debtor.line",
                            "db receivables outbox_event.payload",
                            "topic limit-requests.v1 value",
                            "db partner limit_request.address_line"),
            // The record was made elsewhere: it stays on its topic, goes to the dead letters as it is, and waits with
            // its key.
            "poison",
                    Set.of(
                            "topic limit-requests.v1 value",
                            "topic partner-gateway.dead-letters value",
                            "db partner inbox_parked_event.payload"));

    private final Platform platform;

    CanaryTest(SharedPlatform shared) {
        this.platform = shared.told();
    }

    @Test
    void whatWasPlantedIsWhereItBelongsAndNowhereElse() throws Exception {
        Canaries canaries = Canaries.fresh();
        CanaryPlanting planting = new CanaryPlanting(platform, canaries);
        planting.plant();
        poison(canaries.poison());
        await("the debtor's name has arrived")
                .atMost(LIMIT)
                .until(() -> new Databases(platform)
                                .number(
                                        Component.PARTNER,
                                        "SELECT count(*) FROM limit_request WHERE debtor_name = ?",
                                        canaries.debtor())
                        == 1);

        Map<String, String> words = new TreeMap<>(canaries.words());
        for (String secret : planting.secrets()) {
            words.put(
                    "secret " + words.size(),
                    secret.substring("whsec_".length()).toLowerCase(Locale.ROOT));
        }
        for (String token : planting.tokens()) {
            // Its signature: what comes before is the same in many tokens.
            words.put(
                    "token " + words.size(),
                    token.substring(token.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        }
        LeakSearch search = LeakSearch.of(platform);
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> observed = new TreeMap<>();
        words.forEach((what, word) -> {
            expected.put(what, new TreeSet<>(ALLOWED.getOrDefault(what, Set.of())));
            observed.put(what, search.placesOf(word));
        });
        assertAll(
                () -> assertEquals(expected, observed),
                () -> assertEquals(List.of(), repeated(planting.refusals(), words)));
        assertTrue(
                planting.refusals().size() >= 20,
                "so many refusals were looked at: " + planting.refusals().size());
        planting.erase();
    }

    /** The search finds what stands in each kind of place, so that finding nothing means something. */
    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        LeakSearch search = LeakSearch.of(platform);
        for (Component service : Component.services()) {
            assertTrue(search.placesOf("started in").contains("log " + service.fileName() + ".log"), service.label());
            assertTrue(search.placesOf("jvm_memory").contains("metrics " + service.fileName()), service.label());
        }
        assertTrue(search.placesOf("ready to accept connections").contains("log postgres"));
        assertTrue(search.placesOf("invoice-assigned.v1").contains("topic assignments.v1 header"));
        assertTrue(search.placesOf("clientid").contains("topic assignments.v1 value"));
        assertTrue(search.extent().keySet().containsAll(Set.of("topic quotes.v1 value", "topic notifications.v1 key")));

        // In a column of text, in one of bytes, and in an array.
        String word = Canaries.fresh().words().get("name");
        Databases databases = new Databases(platform);
        UUID contact = UUID.randomUUID();
        databases.update(
                Component.NOTIFICATION,
                "INSERT INTO contact (id, client_id, name, email, email_hash, channel, muted, version, created_at, updated_at)"
                        + " VALUES (?, ?, convert_to(?, 'UTF8'), '', '', 'EMAIL', ARRAY[?], 0, now(), now())",
                contact,
                UUID.randomUUID(),
                "Odile " + word.toUpperCase(Locale.ROOT),
                word);
        try {
            assertEquals(
                    Set.of("db notification contact.name", "db notification contact.muted"),
                    LeakSearch.of(platform).placesOf(word));
        } finally {
            databases.update(Component.NOTIFICATION, "DELETE FROM contact WHERE id = ?", contact);
        }
    }

    /** A row that a constraint refuses is quoted by PostgreSQL in the detail of its complaint, which its log leaves out. */
    @Test
    void theDatabasesOwnLogQuotesNoRefusedRow() throws Exception {
        String word = Canaries.fresh().words().get("debtor");
        assertThrows(
                IllegalStateException.class,
                () -> new Databases(platform)
                        .update(
                                Component.PARTNER,
                                "INSERT INTO partner (id, code, name, version, min_turnover_minor) VALUES (?, ?, ?, 0, 1)",
                                UUID.randomUUID(),
                                "CANARI",
                                word));
        LeakSearch search = LeakSearch.of(platform);
        assertTrue(search.placesOf("violates check constraint").contains("log postgres"));
        assertEquals(Set.of(), search.placesOf(word));
    }

    /** Which refusals say a planted value again. */
    private static List<String> repeated(Map<String, Answer> refusals, Map<String, String> words) {
        List<String> repeated = new ArrayList<>();
        refusals.forEach((tried, answer) -> words.forEach((what, word) -> {
            String all = (answer.body() + " " + answer.headers()).toLowerCase(Locale.ROOT);
            if (all.contains(word)) {
                repeated.add(tried + " repeats the " + what + ": " + answer);
            }
        }));
        return repeated;
    }

    /** An event whose fields are all of the wrong form, as an unknown producer might send it. */
    private void poison(String word) throws Exception {
        UUID key = UUID.randomUUID();
        String data = """
                {"limitRequestId": "%1$s", "contractId": "%1$s", "partnerId": "%1$s", "debtorId": "%1$s",
                 "debtorSiren": "%1$s", "debtorName": "%1$s", "amount": {"amount": "%1$s", "currency": "EUR"}}
                """.formatted(word);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("limit-requests.v1", 0, key.toString(), data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/insegur/e2e",
                        "ce_type", "limit-requested.v1",
                        "ce_subject", key.toString(),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + platform.endpoints().port(Component.KAFKA));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        await("it is a dead letter")
                .atMost(LIMIT)
                .until(() -> new Databases(platform)
                                .number(
                                        Component.PARTNER,
                                        "SELECT count(*) FROM dead_letter WHERE key = ? AND sent_at IS NOT NULL",
                                        key.toString())
                        == 1);
    }
}
