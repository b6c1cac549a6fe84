package fr.insegur.simulator;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.insegur.simulator.FakeGateway.Post;
import fr.insegur.simulator.Policy.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the factors report over HTTP, step by step and to the cent. */
class FactorStoryTest {
    private static final String INVITATION = "0198c0de-0000-7000-8000-000000000101";
    private static final String OFFER = "0198c0de-0000-7000-8000-00000000000f";
    private static final String CONTRACT = "0198c0de-0000-7000-8000-000000000103";
    private static final String LIMIT = "0198c0de-0000-7000-8000-000000000104";
    private static final String REMITTANCE = "0198c0de-0000-7000-8000-000000000105";
    private static final String INVOICE_1 = "0198c0de-0000-7000-8000-000000000106";
    private static final String INVOICE_2 = "0198c0de-0000-7000-8000-000000000107";
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path data;

    private FakeGateway gateway;
    private RunningSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway();
        simulator = new RunningSimulator(gateway, data);
        gateway.holds("/v1/invitations/" + INVITATION, """
                {"id":"%s","state":"SENT","dossier":{"activity":"WHOLESALE","turnoverBand":{
                 "from":{"amount":"1000000.00","currency":"EUR"},"to":{"amount":"2000000.00","currency":"EUR"}}}}""".formatted(INVITATION));
    }

    @AfterEach
    void stop() {
        simulator.close();
        gateway.close();
    }

    @Test
    void threeFactorsAnswerOneInvitationEachInItsWay() throws Exception {
        String invited = "{\"invitationId\":\"%s\",\"deadline\":\"2026-01-20\"}".formatted(INVITATION);
        simulator.deliver("FACTOR-LITTORAL", "m1", "invitation.sent", invited);
        Post offer = post(1);
        simulator.deliver("FACTOR-EXPRESS", "m2", "invitation.sent", invited);
        Post spot = post(2);
        simulator.deliver("FACTOR-DISCRET", "m3", "invitation.sent", invited);
        Post decline = post(3);
        assertEquals("/v1/invitations/" + INVITATION + "/offers", offer.path());
        assertEquals("2026-02-11", offer.body().path("validUntil").asText());
        assertEquals("0.0120", offer.body().at("/terms/serviceRate").asText());
        assertEquals("Bearer token-1", offer.authorization());
        assertEquals(
                "grant_type=client_credentials&client_id=FACTOR-LITTORAL-id&client_secret=hush&audience=insegur",
                gateway.tokenForms.getFirst());
        assertEquals("0.0300", spot.body().at("/terms/serviceRate").asText());
        assertEquals("/v1/invitations/" + INVITATION + "/declines", decline.path());
        assertEquals("{\"reason\":\"TURNOVER_BELOW_MINIMUM\"}", decline.body().toString());
    }

    @Test
    void aRepeatedWebhookDoesNothingTwiceEvenAfterARestartOrUnderAnotherId() throws Exception {
        String invited = "{\"invitationId\":\"%s\"}".formatted(INVITATION);
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m1", "invitation.sent", invited));
        post(1);
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m1", "invitation.sent", invited));
        simulator.close();
        simulator = new RunningSimulator(gateway, data);
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m1", "invitation.sent", invited));
        assertEquals(204, simulator.deliver("FACTOR-LITTORAL", "m2", "invitation.sent", invited));
        idle();
        assertEquals(1, gateway.posts.size());
    }

    @Test
    void aGatewayThatIsNotWellIsAskedAgainWithTheSameKey() throws Exception {
        gateway.fails(503, 500);
        simulator.deliver(
                "FACTOR-LITTORAL", "m1", "invitation.sent", "{\"invitationId\":\"%s\"}".formatted(INVITATION));
        assertEquals("/v1/invitations/" + INVITATION + "/offers", post(1).path());
        assertEquals(2, gateway.refusedPosts.get());
    }

    @Test
    void whatWasGivenUpIsTakenUpWhenTheDayMoves() throws Exception {
        gateway.fails(422);
        simulator.deliver(
                "FACTOR-LITTORAL", "m1", "invitation.sent", "{\"invitationId\":\"%s\"}".formatted(INVITATION));
        await().atMost(SOON).until(() -> simulator.get("/health").body().contains("\"givenUp\":1"));
        assertEquals(0, gateway.posts.size());
        simulator.put("/calendar", "{\"date\":\"2026-01-13\"}");
        assertEquals("2026-02-11", post(1).body().path("validUntil").asText());
    }

    @Test
    void fromTheCounterOfferToTheBalancesEveryFigureIsExact() throws Exception {
        simulator.deliver(
                "FACTOR-LITTORAL", "m1", "invitation.sent", "{\"invitationId\":\"%s\"}".formatted(INVITATION));
        post(1);
        reviseAndSign();
        assertEquals("/v1/offers/" + OFFER + "/versions", post(2).path());
        assertEquals("\"1\"", post(2).ifMatch());
        assertEquals("0.0100", post(2).body().at("/terms/serviceRate").asText());
        assertEquals("/v1/offers/" + OFFER + "/confirmations", post(3).path());
        assertEquals(
                "{\"contractId\":\"%s\",\"version\":3}".formatted(CONTRACT),
                post(3).body().toString());

        grantLimit();
        assign();
        assertReport(5, "advance-reports", INVOICE_1, "9000.00", "2026-01-12");
        assertReport(6, "advance-reports", INVOICE_2, "10800.00", "2026-01-12");

        assertEquals(
                "{\"date\":\"2026-03-12\",\"due\":0}",
                simulator.put("/calendar", "{\"date\":\"2026-03-12\"}").body());
        assertEquals(
                "{\"date\":\"2026-03-13\",\"due\":2}",
                simulator.put("/calendar", "{\"date\":\"2026-03-13\"}").body());
        assertReport(7, "debtor-payment-reports", INVOICE_1, "10000.00", "2026-03-13");
        assertFees(8, "100.00", "20.00", "75.00");
        assertReport(9, "balance-reports", INVOICE_1, "805.00", "2026-03-13");
        assertReport(10, "debtor-payment-reports", INVOICE_2, "12000.00", "2026-03-13");
        assertFees(11, "120.00", "24.00", "90.00");
        assertReport(12, "balance-reports", INVOICE_2, "966.00", "2026-03-13");

        simulator.put("/calendar", "{\"date\":\"2026-03-13\"}");
        simulator.put("/calendar", "{\"date\":\"2026-03-14\"}");
        idle();
        assertEquals(12, gateway.posts.size());
        assertEquals(12, new HashSet<>(gateway.posts.stream().map(Post::key).toList()).size());
    }

    @Test
    void aRestartFindsItsInvoicesAndReportsWhatFellDueMeanwhile() throws Exception {
        simulator.deliver(
                "FACTOR-LITTORAL", "m1", "invitation.sent", "{\"invitationId\":\"%s\"}".formatted(INVITATION));
        post(1);
        reviseAndSign();
        post(3);
        assign();
        post(5);
        idle();
        simulator.put("/calendar", "{\"date\":\"2026-03-12\"}");
        simulator.close();
        simulator = new RunningSimulator(gateway, data);
        assertTrue(simulator.get("/health").body().contains("\"date\":\"2026-03-12\""));
        simulator.put("/calendar", "{\"date\":\"2026-03-20\"}");
        assertReport(6, "debtor-payment-reports", INVOICE_1, "10000.00", "2026-03-13");
        assertReport(11, "balance-reports", INVOICE_2, "966.00", "2026-03-13");
    }

    @Test
    void termsThatTheFactorNeverWroteAreNotSigned() throws Exception {
        ObjectNode cheap = Json.MAPPER.valueToTree(Policy.of(Kind.GENERALIST).limit());
        holdsOffer(cheap.put("serviceRate", "0.0001"));
        simulator.deliver("FACTOR-LITTORAL", "m1", "offer.selected", selected());
        await().atMost(SOON).until(() -> simulator.get("/health").body().contains("\"givenUp\":1"));
        assertEquals(List.of(), gateway.paths());
    }

    @Test
    void aRemittanceThatDoesNotTieWithItsAnnouncementIsNotPaid() throws Exception {
        simulator.deliver(
                "FACTOR-LITTORAL", "m1", "invitation.sent", "{\"invitationId\":\"%s\"}".formatted(INVITATION));
        post(1);
        reviseAndSign();
        post(3);
        holdsRemittance();
        simulator.deliver("FACTOR-LITTORAL", "m5", "remittance.accepted", announced("21999.99"));
        await().atMost(SOON).until(() -> simulator.get("/health").body().contains("\"givenUp\":1"));
        assertEquals(3, gateway.posts.size());
    }

    private void reviseAndSign() throws Exception {
        ObjectNode asked = Json.MAPPER.valueToTree(Policy.of(Kind.GENERALIST).limit());
        holdsOffer(asked);
        simulator.deliver(
                "FACTOR-LITTORAL",
                "m2",
                "offer.countered",
                "{\"offerId\":\"%s\",\"version\":2,\"terms\":%s}".formatted(OFFER, asked));
        post(2);
        simulator.deliver("FACTOR-LITTORAL", "m3", "offer.selected", selected());
    }

    private void grantLimit() throws Exception {
        simulator.deliver("FACTOR-LITTORAL", "m4", "limit.requested", """
                {"limitRequestId":"%s","contractId":"%s","debtorSiren":"732829320","debtorName":"X",
                 "amount":{"amount":"15000.00","currency":"EUR"}}""".formatted(LIMIT, CONTRACT));
        assertEquals("/v1/limit-requests/" + LIMIT + "/decisions", post(4).path());
        assertEquals(
                "{\"decision\":\"GRANTED\",\"amount\":{\"amount\":\"15000.00\",\"currency\":\"EUR\"},"
                        + "\"expiresOn\":\"2027-01-12\"}",
                post(4).body().toString());
    }

    private void assign() throws Exception {
        holdsRemittance();
        simulator.deliver("FACTOR-LITTORAL", "m5", "remittance.accepted", announced("22000.00"));
    }

    private static String selected() {
        return "{\"offerId\":\"%s\",\"version\":3,\"contractId\":\"%s\"}".formatted(OFFER, CONTRACT);
    }

    private static String announced(String total) {
        return """
                {"remittanceId":"%s","contractId":"%s","count":2,"hash":"x",
                 "total":{"amount":"%s","currency":"EUR"}}""".formatted(REMITTANCE, CONTRACT, total);
    }

    private void holdsOffer(JsonNode lastTerms) {
        gateway.holds(
                "/v1/offers/" + OFFER,
                "{\"id\":\"%s\",\"versions\":[{\"version\":3,\"author\":\"FACTOR\",\"terms\":%s}]}"
                        .formatted(OFFER, lastTerms));
    }

    private void holdsRemittance() {
        gateway.holds("/v1/remittances/" + REMITTANCE, """
                {"id":"%s","assignedOn":"2026-01-12","lines":[%s,%s]}""".formatted(
                        REMITTANCE, line(INVOICE_1, "10000.00"), line(INVOICE_2, "12000.00")));
    }

    private static String line(String invoice, String amount) {
        return """
                {"invoiceId":"%s","number":"FA","debtorSiren":"732829320","dueDate":"2026-03-13",
                 "amount":{"amount":"%s","currency":"EUR"},"financeable":{"amount":"%s","currency":"EUR"}}""".formatted(invoice, amount, amount);
    }

    private void assertReport(int number, String kind, String invoice, String amount, String valueDate) {
        Post report = post(number);
        assertEquals("/v1/contracts/" + CONTRACT + "/" + kind, report.path());
        assertEquals(
                "{\"invoiceId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"valueDate\":\"%s\"}"
                        .formatted(invoice, amount, valueDate),
                report.body().toString());
    }

    private void assertFees(int number, String service, String serviceVat, String financing) {
        Post report = post(number);
        assertEquals("/v1/contracts/" + CONTRACT + "/fee-reports", report.path());
        assertEquals(service, report.body().at("/service/amount").asText());
        assertEquals(serviceVat, report.body().at("/serviceVat/amount").asText());
        assertEquals(financing, report.body().at("/financing/amount").asText());
        assertEquals("0.00", report.body().at("/financingVat/amount").asText());
    }

    private Post post(int number) {
        await().atMost(SOON).until(() -> gateway.posts.size() >= number);
        return gateway.posts.get(number - 1);
    }

    private void idle() {
        await().atMost(SOON).until(() -> !simulator.get("/health").body().matches(".*\"waiting\":[1-9].*"));
        assertTrue(gateway.refusedPosts.get() == 0);
    }
}
