package fr.insegur.partner;

import static fr.insegur.partner.Api.broker;
import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.post;
import static fr.insegur.partner.Panel.LITTORAL;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole of the gateway's part over the real broker, from the request for offers to the remittance. */
@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class GatewayConsumerTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private final Quotes quote = new Quotes(UUID.randomUUID(), UUID.randomUUID());
    private final UUID contract = UUID.randomUUID();

    @BeforeEach
    void register() {
        Panel.register();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(SOON).ignoreExceptions().until(condition);
    }

    private void quotes(long sequence, String type, String data) {
        new TestEvent("quotes.v1", quote.quoteId(), sequence, type, quote.clientId(), null, data).send();
    }

    /** What is told under the contract's id names both its sides. */
    private void underContract(String topic, long sequence, String type, String data) {
        new TestEvent(topic, contract, sequence, type, quote.clientId(), LITTORAL, data).send();
    }

    private UUID offered() {
        quotes(1, "quote-requested.v1", "{\"nobody\":\"reads this here\"}");
        quotes(2, "offers-requested.v1", quote.offersRequested());
        until(() -> Published.count(quote.quoteId(), "invitation-sent.v1") == 3);
        String invitation =
                Db.one("SELECT id FROM invitation WHERE quote_id = ? AND partner_id = ?", quote.quoteId(), LITTORAL);
        return UUID.fromString(
                post(factor(LITTORAL), "/v1/invitations/" + invitation + "/offers", Quotes.proposal("0.0100"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private String limitRequested(UUID request) {
        return ("{\"limitRequestId\":\"%s\",\"contractId\":\"%s\",\"clientId\":\"%s\",\"clientSiren\":\"%s\","
                        + "\"partnerId\":\"%s\",\"debtorId\":\"%s\",\"debtorSiren\":\"552100554\","
                        + "\"debtorName\":\"Coopérative Laitière du Bessin\",\"debtorAddress\":{\"line\":\"1 rue du Port\","
                        + "\"postalCode\":\"14400\",\"city\":\"Bayeux\",\"country\":\"FR\"},"
                        + "\"amount\":{\"amount\":\"15000.00\",\"currency\":\"EUR\"}}")
                .formatted(request, contract, quote.clientId(), Quotes.SIREN, LITTORAL, UUID.randomUUID());
    }

    @Test
    void aQuoteGoesFromRequestToContractAndItsLimitRequestWaitsForTheSignature() {
        UUID offer = offered();
        UUID request = UUID.randomUUID();
        // The request for a limit overtakes everything: it waits for the contract to be signed here.
        underContract("limit-requests.v1", 1, "limit-requested.v1", limitRequested(request));
        until(() -> Db.one("SELECT park_cause FROM inbox_key WHERE consumer = 'limit-requests' AND key = ?", contract)
                .equals("NOT_YET"));

        quotes(3, "consent-given.v1", quote.consentGiven());
        new TestEvent(
                        "quotes.v1",
                        quote.quoteId(),
                        4,
                        "offer-selected.v1",
                        quote.clientId(),
                        LITTORAL,
                        quote.offerSelected(contract, LITTORAL, offer, 1))
                .send();
        until(() -> broker().get("/v1/offers/" + offer).path("state").equals("SELECTED"));
        post(
                        factor(LITTORAL),
                        "/v1/offers/" + offer + "/confirmations",
                        "{\"contractId\":\"" + contract + "\",\"version\":1}")
                .then()
                .statusCode(201);
        assertEquals(1, Published.count(quote.quoteId(), "offer-confirmed.v1"));

        until(() -> factor(LITTORAL).get("/v1/limit-requests/" + request).statusCode() == 200);
        factor(LITTORAL)
                .get("/v1/limit-requests/" + request)
                .then()
                .body("debtorName", equalTo("Coopérative Laitière du Bessin"));
        assertEquals("CONFIRMED", Db.one("SELECT state FROM contract WHERE id = ?", contract));
        underContract("contracts.v1", 1, "contract-activated.v1", quote.contractActivated(contract, LITTORAL, offer));
        until(() -> Db.one("SELECT state FROM contract WHERE id = ?", contract).equals("ACTIVE"));
        assigned();
    }

    private void assigned() {
        UUID remittance = UUID.randomUUID();
        UUID invoice = UUID.randomUUID();
        underContract(
                "assignments.v1",
                1,
                "invoice-assigned.v1",
                ("{\"invoiceId\":\"%s\",\"remittanceId\":\"%s\",\"contractId\":\"%s\",\"clientId\":\"%s\","
                                + "\"partnerId\":\"%s\",\"debtorId\":\"%s\",\"debtorSiren\":\"552100554\","
                                + "\"number\":\"FA-2026-0101\",\"issueDate\":\"2026-01-12\",\"dueDate\":\"2026-03-13\","
                                + "\"assignedOn\":\"2026-01-12\",\"amount\":{\"amount\":\"10000.00\",\"currency\":\"EUR\"},"
                                + "\"financeable\":{\"amount\":\"10000.00\",\"currency\":\"EUR\"},"
                                + "\"advance\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"},"
                                + "\"outcome\":\"ACCEPTED\",\"codes\":[]}")
                        .formatted(invoice, remittance, contract, quote.clientId(), LITTORAL, UUID.randomUUID()));
        underContract(
                "assignments.v1",
                2,
                "remittance-accepted.v1",
                ("{\"remittanceId\":\"%s\",\"contractId\":\"%s\",\"clientId\":\"%s\",\"partnerId\":\"%s\","
                                + "\"reference\":\"R-1\",\"assignedOn\":\"2026-01-12\",\"count\":1,"
                                + "\"total\":{\"amount\":\"10000.00\",\"currency\":\"EUR\"},\"hash\":\"abc\"}")
                        .formatted(remittance, contract, quote.clientId(), LITTORAL));
        until(() -> factor(LITTORAL).get("/v1/remittances/" + remittance).statusCode() == 200);
        factor(LITTORAL)
                .get("/v1/remittances/" + remittance)
                .then()
                .body("lines.invoiceId", equalTo(List.of(invoice.toString())));
    }

    @Test
    void aQuoteThatIsClosedClosesItsOffers() {
        UUID offer = offered();
        quotes(
                3,
                "quote-closed.v1",
                "{\"quoteId\":\"" + quote.quoteId() + "\",\"clientId\":\"" + quote.clientId()
                        + "\",\"reason\":\"WITHDRAWN\"}");
        until(() -> broker().get("/v1/offers/" + offer).path("state").equals("CLOSED"));
        assertEquals(
                "QUOTE_CLOSED",
                Published.last(quote.quoteId(), "offer-closed.v1").getString("reason"));
    }

    @Test
    void anEventThatIsNoJsonIsADeadLetterAndInvitesNobody() {
        quotes(1, "offers-requested.v1", "this is not JSON");
        until(() -> Db.one(
                        "SELECT reason FROM dead_letter WHERE consumer = 'quotes' AND key = ?",
                        quote.quoteId().toString())
                .equals("the data is not the JSON that this consumer reads"));
        assertEquals(List.of(), Published.types(quote.quoteId()));
        quotes(2, "offers-requested.v1", quote.offersRequested());
        Quotes other = new Quotes(UUID.randomUUID(), UUID.randomUUID());
        new TestEvent(
                        "quotes.v1",
                        other.quoteId(),
                        1,
                        "offers-requested.v1",
                        other.clientId(),
                        null,
                        other.offersRequested())
                .send();
        until(() -> Published.count(other.quoteId(), "invitation-sent.v1") == 3);
        assertEquals(List.of(), Published.types(quote.quoteId()));
    }
}
