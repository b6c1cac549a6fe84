package fr.insegur.quote.contract;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.quote.Broker;
import fr.insegur.quote.Fact;
import fr.insegur.quote.QuoteStory;
import fr.insegur.quote.RealService;
import fr.insegur.testkit.EventExamples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OffersConsumerTest extends RealService {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OffersConsumer consumer;

    @Test
    void theFactsOfAQuoteAreTakenInTheirOrder() {
        QuoteStory story = story().offersRequested();
        UUID offer = UUID.randomUUID();
        UUID partner = UUID.randomUUID();
        LocalDate until = LocalDate.now().plusDays(30);

        Broker.send(List.of(
                story.offerFact(
                                "offer-submitted.v1",
                                story.versionData(
                                        offer, partner, QuoteStory.LITTORAL, 1, "FACTOR", until, QuoteStory.TERMS_A))
                        .sent(),
                story.offerFact("invitation-viewed.v1", story.about("\"invitationId\": \"" + offer + "\""))
                        .sent(),
                story.offerFact(
                                "offer-countered.v1",
                                story.versionData(
                                        offer, partner, QuoteStory.LITTORAL, 2, "BROKER", until, QuoteStory.TERMS_B))
                        .sent(),
                story.offerFact(
                                "offer-revised.v1",
                                story.versionData(
                                        offer, partner, QuoteStory.LITTORAL, 3, "FACTOR", until, QuoteStory.TERMS_B))
                        .sent()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> as(story.token())
                        .get(story.path() + "/offers")
                        .then()
                        .statusCode(200)
                        .body("offers[0].versions.version", contains(1, 2, 3)));
        as(story.token())
                .get(story.path() + "/offers")
                .then()
                .body("offers[0].acceptableVersion", equalTo(3))
                .body("offers[0].versions[0].receivedAt", equalTo("2026-01-12T10:00:00Z"));
    }

    @Test
    void aFactAboutAQuoteOfAnotherClientIsNotTaken() {
        QuoteStory story = story().offersRequested();
        String foreign = story.versionData(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        QuoteStory.LITTORAL,
                        1,
                        "FACTOR",
                        LocalDate.now().plusDays(30),
                        QuoteStory.TERMS_A)
                .replace(story.clientId().toString(), UUID.randomUUID().toString());

        consumer.on(story.offer("offer-submitted.v1", foreign));

        assertEquals("refused: quote-request-unknown", records.parkReason("offers", story.quoteId()));
        as(story.token()).get(story.path()).then().body("state", equalTo("RFQ_OPEN"));
    }

    /** The database's wall: whatever the data says, an event is applied for the company that its envelope names. */
    @Test
    void aFactInAnotherCompanysEnvelopeFindsNoQuote() {
        QuoteStory story = story().offersRequested();
        Fact honest = story.offerFact(
                "offer-submitted.v1",
                story.versionData(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        QuoteStory.LITTORAL,
                        1,
                        "FACTOR",
                        LocalDate.now().plusDays(30),
                        QuoteStory.TERMS_A));

        consumer.on(new Fact(
                        honest.topic(),
                        honest.key(),
                        UUID.randomUUID(),
                        honest.sequence(),
                        honest.type(),
                        honest.data())
                .received());

        assertEquals("refused: quote-request-unknown", records.parkReason("offers", story.quoteId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invitation-sent.v1",
                "invitation-declined.v1",
                "offer-submitted.v1",
                "offer-countered.v1",
                "offer-revised.v1",
                "offer-withdrawn.v1",
                "offer-closed.v1",
                "offer-confirmed.v1",
                "selection-refused.v1"
            })
    void everyExampleOfTheProducerCanBeRead(String type) {
        for (byte[] example : EventExamples.of("partner-gateway", type)) {
            assertDoesNotThrow(() -> consumer.inbox().check(type, example));
        }
    }

    @Test
    void everyTypeThatIsUsedHereIsReadInATest() throws NoSuchMethodException {
        ValueSource types = OffersConsumerTest.class
                .getDeclaredMethod("everyExampleOfTheProducerCanBeRead", String.class)
                .getAnnotation(ValueSource.class);

        assertEquals(List.of(types.strings()), List.copyOf(consumer.inbox().types()));
    }
}
