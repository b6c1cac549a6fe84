package fr.insegur.quote.montage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.insegur.quote.Broker;
import fr.insegur.quote.Fact;
import fr.insegur.quote.Ledgers;
import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.testkit.EventExamples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditsConsumerTest extends RealService {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    AuditsConsumer consumer;

    @Test
    void anAuditThatIsDeliveredTwiceIsTakenOnce() {
        QuoteStory story = story().submitted();
        ProducerRecord<String, byte[]> audited = Fact.audit(
                        story.clientId(), 1, "ledger-audited.v1", Ledgers.audited(story.clientId(), story.quoteId()))
                .sent();
        ProducerRecord<String, byte[]> later = Fact.audit(
                        story.clientId(),
                        2,
                        "ledger-audited.v1",
                        Ledgers.audited(story.clientId(), story.quoteId(), "83333.33"))
                .sent();

        Broker.send(List.of(audited, audited, later));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of("quote-requested.v1", "montage-recommended.v1", "montage-recommended.v1"),
                        records.typesUnder(story.quoteId())));
        String turnover = as(story.token())
                .get(story.path() + "/recommendation")
                .then()
                .statusCode(200)
                .extract()
                .path("audit.turnover.amount");
        assertEquals("999999.96", turnover);
    }

    @Test
    void anEventThatIsNoJsonStopsItsOwnClientOnly() {
        QuoteStory broken = story().submitted();
        QuoteStory sound = story().submitted();

        Broker.send(List.of(
                Fact.audit(broken.clientId(), 1, "ledger-audited.v1", "{\"auditId\": ")
                        .sent(),
                Fact.audit(sound.clientId(), 1, "ledger-audited.v1", Ledgers.audited(sound.clientId(), sound.quoteId()))
                        .sent()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of("quote-requested.v1", "montage-recommended.v1"), records.typesUnder(sound.quoteId())));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        "the data is not the JSON that this consumer reads",
                        records.parkReason("audits", broken.clientId())));
        assertEquals(List.of("quote-requested.v1"), records.typesUnder(broken.quoteId()));
    }

    @Test
    void anAuditWithoutItsFiguresIsNotTaken() {
        QuoteStory story = story().submitted();

        story.audit(
                "ledger-audited.v1",
                story.clientId(),
                Ledgers.audited(story.clientId(), story.quoteId()).replace("\"top1Share\": \"0.18\",", ""));

        assertEquals("the field top1Share must not be null", records.parkReason("audits", story.clientId()));
        assertEquals(List.of("quote-requested.v1"), records.typesUnder(story.quoteId()));
    }

    @Test
    void anAuditWithoutSalesLeavesTheQuoteWaitingForOneThatHasThem() {
        QuoteStory story = story().submitted();
        String audited = Ledgers.audited(story.clientId(), story.quoteId());

        story.audit(
                "ledger-audited.v1", story.clientId(), audited.replace("\"dsoDays\": \"60.0\",", "\"dsoDays\": null,"));

        assertNull(records.parkReason("audits", story.clientId()));
        assertEquals(List.of("quote-requested.v1"), records.typesUnder(story.quoteId()));
        story.audit("ledger-audited.v1", story.clientId(), audited);
        assertEquals(List.of("quote-requested.v1", "montage-recommended.v1"), records.typesUnder(story.quoteId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger-audited.v1", "ledger-refused.v1"})
    void everyExampleOfTheProducerCanBeRead(String type) {
        for (byte[] example : EventExamples.of("receivables-service", type)) {
            assertDoesNotThrow(() -> consumer.inbox().check(type, example));
        }
    }
}
