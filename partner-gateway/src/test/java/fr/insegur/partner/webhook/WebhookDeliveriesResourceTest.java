package fr.insegur.partner.webhook;

import static fr.insegur.partner.Api.broker;
import static fr.insegur.partner.Api.factor;
import static fr.insegur.partner.Api.ops;
import static fr.insegur.partner.Api.post;
import static fr.insegur.partner.Panel.LITTORAL;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import fr.insegur.partner.Api;
import fr.insegur.partner.Db;
import fr.insegur.partner.Panel;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.Receiver;
import fr.insegur.partner.Receiver.Call;
import fr.insegur.partner.Topics;
import fr.insegur.partner.negotiation.Negotiations;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries to a real HTTP server that answers well, badly, slowly or not at all. */
@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class WebhookDeliveriesResourceTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private final String path = "/" + UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @Inject
    Negotiations negotiations;

    private Quotes quote;

    @BeforeEach
    void register() {
        Panel.register();
        quote = new Quotes(UUID.randomUUID(), UUID.randomUUID());
    }

    @AfterEach
    void close() {
        Panel.register();
        receiver.close();
    }

    private UUID invite() {
        Panel.moveLittoral(receiver.url(path)).then().statusCode(200);
        negotiations.open(quote);
        return UUID.fromString(Db.one(
                "SELECT id FROM webhook_delivery WHERE partner_id = ? AND body LIKE ?",
                LITTORAL,
                "%" + negotiations.invitation(quote, LITTORAL) + "%"));
    }

    private static JsonPath shown(UUID delivery) {
        // A page starts after its cursor, so the row itself is looked for from the first page on.
        String cursor = null;
        while (true) {
            JsonPath page = ops().queryParam("partnerId", LITTORAL)
                    .queryParam("limit", 200)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/webhook-deliveries")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items.id").contains(delivery.toString())) {
                return page.setRootPath("items.find { it.id == '" + delivery + "' }");
            }
            cursor = page.getString("next");
        }
    }

    private static void awaitState(UUID delivery, String state) {
        await().atMost(SOON)
                .until(() -> Db.one("SELECT state FROM webhook_delivery WHERE id = ?", delivery)
                        .equals(state));
    }

    @Test
    void aMessageIsSignedWithBothLiveSecretsAndSaysOnlyWhatTheFactorMayKnow() throws Exception {
        String older = secret();
        String newer = secret();
        UUID delivery = invite();
        awaitState(delivery, "DELIVERED");
        List<Call> calls = receiver.calls(path);
        assertEquals(1, calls.size());
        Call call = calls.getFirst();
        assertEquals("msg_" + delivery, call.header("webhook-id"));
        assertEquals("application/json", call.header("content-type"));
        assertEquals(2, call.header("webhook-signature").split(" ").length);
        assertDoesNotThrow(() -> new Webhook(older).verify(call.body(), call.headers()));
        assertDoesNotThrow(() -> new Webhook(newer).verify(call.body(), call.headers()));
        JsonPath body = JsonPath.from(call.body());
        assertEquals("invitation.sent", body.getString("type"));
        assertTrue(Duration.between(Instant.parse(body.getString("timestamp")), Instant.now())
                        .toMinutes()
                < 1);
        assertEquals(
                Map.of(
                        "invitationId",
                        negotiations.invitation(quote, LITTORAL).toString(),
                        "deadline",
                        Quotes.today().plusDays(7).toString()),
                body.getMap("data"));
        assertFalse(call.body().contains(quote.quoteId().toString()));
    }

    @Test
    void anAnswerThatIsNot2xxIsShownAndTriedAgainUntilItIs() {
        receiver.answer(path, 500, 503, 200);
        UUID delivery = invite();
        awaitState(delivery, "DELIVERED");
        JsonPath shown = shown(delivery);
        assertEquals(3, shown.getInt("attempts"));
        assertEquals(200, shown.getInt("lastStatus"));
        assertEquals(null, shown.getString("lastError"));
        assertEquals(List.of(500, 503, 200), shown.getList("history.status"));
        assertEquals(
                List.of("status-500", "status-503"),
                shown.getList("history.error").subList(0, 2));
        assertEquals(
                List.of("msg_" + delivery, "msg_" + delivery, "msg_" + delivery),
                receiver.calls(path).stream()
                        .map(call -> call.header("webhook-id"))
                        .toList());
    }

    @Test
    void aPartnerThatNeverAnswersWellIsGivenUpAndReplayedByOps() {
        receiver.answer(path, 503);
        UUID delivery = invite();
        awaitState(delivery, "FAILED");
        assertEquals(3, receiver.calls(path).size());
        JsonPath shown = shown(delivery);
        assertEquals(503, shown.getInt("lastStatus"));
        assertEquals("status-503", shown.getString("lastError"));
        assertEquals(null, shown.getString("nextAttemptAt"));
        broker().queryParam("state", "FAILED")
                .get("/v1/webhook-deliveries")
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("FAILED")));

        receiver.answer(path, 204);
        post(ops(), "/v1/ops/webhook-deliveries/" + delivery + "/replays", "{\"reason\":\"their server is back\"}")
                .then()
                .statusCode(202)
                .body("state", equalTo("PENDING"))
                .body("history.size()", equalTo(3));
        awaitState(delivery, "DELIVERED");
        assertEquals(4, receiver.calls(path).size());
        assertEquals(List.of(1, 2, 3, 4), shown(delivery).getList("history.number"));
        assertEquals(
                "their server is back", Db.one("SELECT reason FROM trail_entry WHERE object = ?", delivery.toString()));
    }

    @Test
    void anAnswerOf410DisablesTheEndpointUntilTheBrokerNamesOneAgain() {
        receiver.answer(path, 410);
        UUID delivery = invite();
        awaitState(delivery, "FAILED");
        assertEquals(1, receiver.calls(path).size());
        assertEquals("endpoint-gone", shown(delivery).getString("lastError"));
        broker().queryParam("limit", 200)
                .get("/v1/partners")
                .then()
                .body("items.find { it.id == '" + LITTORAL + "' }.endpointEnabled", equalTo(false));

        quote = new Quotes(UUID.randomUUID(), UUID.randomUUID());
        negotiations.open(quote);
        UUID second = UUID.fromString(Db.one(
                "SELECT id FROM webhook_delivery WHERE body LIKE ?",
                "%" + negotiations.invitation(quote, LITTORAL) + "%"));
        awaitState(second, "FAILED");
        assertEquals("endpoint-disabled", shown(second).getString("lastError"));
        assertEquals(1, receiver.calls(path).size());

        receiver.answer(path, 204);
        Panel.moveLittoral(receiver.url(path)).then().body("endpointEnabled", equalTo(true));
        post(ops(), "/v1/ops/webhook-deliveries/" + second + "/replays", "{\"reason\":\"new address\"}");
        awaitState(second, "DELIVERED");
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answer(path, 302);
        UUID delivery = invite();
        awaitState(delivery, "FAILED");
        assertEquals("status-302", shown(delivery).getString("lastError"));
        assertEquals(List.of(), receiver.calls("/redirected"));
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsATimeout() {
        receiver.answer(path, 0, 204);
        UUID delivery = invite();
        awaitState(delivery, "DELIVERED");
        assertEquals("timeout", shown(delivery).getString("history[0].error"));
    }

    @Test
    void anAddressInAPrivateNetworkIsNeverCalled() {
        Panel.moveLittoral("https://10.0.0.1/webhooks").then().statusCode(200);
        negotiations.open(quote);
        UUID delivery = UUID.fromString(Db.one(
                "SELECT id FROM webhook_delivery WHERE body LIKE ?",
                "%" + negotiations.invitation(quote, LITTORAL) + "%"));
        awaitState(delivery, "FAILED");
        assertEquals("address-refused", shown(delivery).getString("lastError"));
    }

    @Test
    void eachOfManyMessagesIsSentOnce() {
        Panel.moveLittoral(receiver.url(path));
        List<String> ids = IntStream.range(0, 25)
                .mapToObj(number -> {
                    Quotes each = new Quotes(UUID.randomUUID(), UUID.randomUUID());
                    negotiations.open(each);
                    return negotiations.invitation(each, LITTORAL).toString();
                })
                .sorted()
                .toList();
        await().atMost(SOON).until(() -> receiver.calls(path).size() >= 25);
        await().atMost(SOON)
                .until(() -> Db.one(
                                "SELECT count(*) FROM webhook_delivery WHERE partner_id = ? AND state = 'PENDING'",
                                LITTORAL)
                        .equals("0"));
        assertEquals(
                ids,
                receiver.calls(path).stream()
                        .map(call -> JsonPath.from(call.body()).getString("data.invitationId"))
                        .sorted()
                        .toList());
    }

    @Test
    void onlyBrokerAndOpsSeeDeliveriesAndOnlyOpsReplaysThem() {
        UUID delivery = invite();
        String replays = "/v1/ops/webhook-deliveries/" + delivery + "/replays";
        String reason = "{\"reason\":\"test\"}";
        given().get("/v1/webhook-deliveries").then().statusCode(401);
        factor(LITTORAL).get("/v1/webhook-deliveries").then().statusCode(403);
        Api.as(Tokens.client(quote.clientId()))
                .get("/v1/webhook-deliveries")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(reason)
                .post(replays)
                .then()
                .statusCode(401);
        post(broker(), replays, reason).then().statusCode(403);
        post(ops(), "/v1/ops/webhook-deliveries/" + UUID.randomUUID() + "/replays", reason)
                .then()
                .statusCode(404)
                .body("code", equalTo("webhook-delivery-unknown"));
        post(ops(), replays, "{\"reason\":\"\"}").then().statusCode(400);
        assertFalse(ops().get("/v1/webhook-deliveries")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .contains("\"body\""));
    }

    private static String secret() {
        return broker().header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/partners/" + LITTORAL + "/webhook-secrets")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
