package fr.insegur.platform.trail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.embedded.TokenRequest;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class TrailResourceTest {
    private static final String BODY =
            "{\"siren\":\"732829320\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}";
    private static final UUID COMPANY = UUID.randomUUID();
    private static final String REASON = "the client asks why its remittance waits, été";

    @Inject
    Trail trail;

    @Inject
    VerifyTrail verifyTrail;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Test
    void aCommandIsRecordedWithWhoAndWhatAndAHashOfItsAnswer() throws Exception {
        String who = subject();
        Response answer = make(who, "key-1", BODY);
        answer.then().statusCode(201);
        make(who, "key-1", BODY).then().statusCode(201).header("Idempotency-Replayed", "true");
        entries("actor", who)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("things.make"))
                .body("items[0].object", equalTo(answer.header("Location").replaceFirst("^https?://[^/]+", "")))
                .body("items[0].roles", equalTo("client"))
                .body("items[0].reason", nullValue())
                .body("items[0].beforeHash", nullValue())
                .body("items[0].afterHash", equalTo(sha256(answer.asByteArray())))
                .body("items[0].requestId", equalTo("request-" + who));
    }

    @Test
    void whatIsRefusedIsNotRecorded() throws Exception {
        String who = subject();
        make(who, "key-1", BODY.replace("732829320", "732829321")).then().statusCode(400);
        make(who, "key-1", BODY).then().statusCode(201);
        make(who, "key-1", BODY.replace("10.00", "11.00")).then().statusCode(422);
        entries("actor", who).body("items", hasSize(1));
    }

    @Test
    void whatFailsAtTheCommitLeavesNoEntry() {
        String who = subject();
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    append(who);
                    transactions.registerInterposedSynchronization(new Synchronization() {
                        @Override
                        public void beforeCompletion() {
                            throw new IllegalStateException("at the commit");
                        }

                        @Override
                        public void afterCompletion(int status) {
                            assertEquals(Status.STATUS_ROLLEDBACK, status);
                        }
                    });
                }));
        entries("actor", who).body("items", hasSize(0));
        assertIntact();
    }

    @Test
    void withoutATransactionNothingIsRecorded() {
        String who = subject();
        assertThrows(RuntimeException.class, () -> append(who));
        entries("actor", who).body("items", hasSize(0));
    }

    @Test
    void fiftyCommandsAtOnceAreAllRecordedAndTheChainsStand() throws Exception {
        String who = subject();
        try (ExecutorService fifty = Executors.newFixedThreadPool(50)) {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                String key = "key-" + number;
                answers.add(
                        CompletableFuture.supplyAsync(() -> make(who, key, BODY).statusCode(), fifty));
            }
            for (CompletableFuture<Integer> answer : answers) {
                assertEquals(201, answer.get());
            }
        }
        entries("actor", who).body("items", hasSize(50));
        assertIntact();
    }

    @Test
    void whatWasThereBeforeIsKeptAsAHash() throws Exception {
        String who = subject();
        QuarkusTransaction.requiringNew().run(() -> {
            trail.before(List.of("first"));
            trail.before(List.of("second"));
            trail.record("things.change", who, "a reason", List.of("third"));
        });
        entries("object", who)
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("anonymous"))
                .body("items[0].reason", equalTo("a reason"))
                .body("items[0].beforeHash", equalTo(sha256("[\"first\"]".getBytes(StandardCharsets.UTF_8))))
                .body("items[0].afterHash", equalTo(sha256("[\"third\"]".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theTrailIsPagedAndFiltered() {
        String who = subject();
        for (int number = 0; number < 3; number++) {
            make(who, "key-" + number, BODY).then().statusCode(201);
        }
        Response first = get(Tokens.ops(), "/v1/audit-trail?limit=2&action=things.make&actor=" + who);
        first.then().statusCode(200).body("items", hasSize(2));
        get(Tokens.ops(), "/v1/audit-trail?limit=2&actor=" + who + "&cursor=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        entries("to=2026-01-01T00:00:00Z&actor", who).body("items", hasSize(0));
        entries("from=2026-01-01T00:00:00Z&actor", who).body("items", hasSize(3));
        entries("action=things.slow&actor", who).body("items", hasSize(0));
        for (String wrong : List.of("from=yesterday", "to=%2B1000000-01-01T00:00:00Z", "limit=0", "cursor=x")) {
            get(Tokens.broker(), "/v1/audit-trail?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void onlyBrokerAndOpsReadTheTrail() {
        for (String path : List.of("/v1/audit-trail", "/v1/audit-trail/verification")) {
            given().get(path).then().statusCode(401);
            get(Tokens.client(UUID.randomUUID()), path).then().statusCode(403);
            get(Tokens.partner(UUID.randomUUID()), path).then().statusCode(403);
            get(Tokens.broker(), path).then().statusCode(200);
            get(Tokens.ops(), path).then().statusCode(200);
        }
    }

    @Test
    void opsReadWhatTheBrokerMayForAReasonThatIsOnTheTrail() {
        String who = subject();
        readAs(who, "ops", REASON, "/v1/things/overview?about=nobody")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", "request-" + who);
        entries("actor", who)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("READ"))
                .body("items[0].roles", equalTo("ops"))
                .body("items[0].object", equalTo("/v1/things/overview"))
                .body("items[0].reason", equalTo(REASON))
                .body("items[0].afterHash", nullValue())
                .body("items[0].requestId", equalTo("request-" + who));
    }

    @Test
    void aReadWithoutACorrelationIdIsGivenOne() {
        String who = subject();
        Response read = given().auth()
                .oauth2(Tokens.of(TokenRequest.role("ops").withSubject(who)))
                .header(StatedReason.HEADER, "ten letters")
                .get("/v1/things/overview");
        read.then().statusCode(200);
        entries("actor", who).body("items[0].requestId", equalTo(read.header("X-Correlation-Id")));
    }

    @Test
    void withoutAReasonOpsReadNothingOfIt() {
        String who = subject();
        for (String reason : List.of("too short", "x".repeat(501), "          ")) {
            readAs(who, "ops", reason, "/v1/things/overview").then().statusCode(403);
        }
        get(Tokens.ops(), "/v1/things/overview").then().statusCode(403);
        entries("actor", who).body("items", hasSize(0));
    }

    @Test
    void aReasonIsTextThatSomebodyCanRead() {
        assertEquals(Optional.of("ten letters"), StatedReason.reason(" ten letters "));
        assertEquals(Optional.empty(), StatedReason.reason("is \u0001 no sentence"));
        assertEquals(Optional.empty(), StatedReason.reason("Latin-1 is not UTF-8: \u00e9t\u00e9"));
        assertEquals(Optional.empty(), StatedReason.reason(null));
    }

    @Test
    void aReasonHelpsNobodyElseAndNoCommand() {
        String who = subject();
        for (String role : List.of("client", "partner")) {
            readAs(who, role, REASON, "/v1/things/overview").then().statusCode(403);
        }
        readAs(who, "broker", REASON, "/v1/things/overview").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.of(TokenRequest.role("ops").withSubject(who)))
                .header(StatedReason.HEADER, REASON)
                .post("/v1/things/overview")
                .then()
                .statusCode(403);
        entries("actor", who).body("items", hasSize(0));
    }

    private static Response readAs(String who, String role, String reason, String path) {
        return given().auth()
                .oauth2(Tokens.of(TokenRequest.role(role).withSubject(who)))
                .header("X-Correlation-Id", "request-" + who)
                .header(
                        StatedReason.HEADER,
                        new String(reason.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .get(path);
    }

    private static String subject() {
        return "person-" + UUID.randomUUID();
    }

    private static Response make(String who, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(Tokens.asClient(COMPANY, who)))
                .header("Idempotency-Key", key)
                .header("X-Correlation-Id", "request-" + who)
                .contentType("application/json")
                .body(body)
                .post("/v1/things");
    }

    private void append(String who) {
        trail.append(new Trail.Deed(who, "client", "things.make", "", null, "request-1"), null, null);
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).urlEncodingEnabled(false).get(path);
    }

    private static ValidatableResponse entries(String filter, String value) {
        return get(Tokens.broker(), "/v1/audit-trail?" + filter + "=" + value)
                .then()
                .statusCode(200);
    }

    private void assertIntact() {
        assertEquals(
                List.of(),
                verifyTrail.whole().stream().filter(chain -> !chain.isIntact()).toList());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
