package fr.insegur.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.embedded.TokenRequest;
import fr.insegur.platform.sample.FindThings;
import fr.insegur.platform.sample.ThingResource;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.MembershipRows;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class IdempotencyResourceTest {
    private static final String BODY =
            "{\"siren\":\"732829320\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}";

    @Inject
    DataSource dataSource;

    @Inject
    FindThings findThings;

    @Inject
    Scopes scopes;

    private static Response post(UUID company, String key, String body) {
        return post(Tokens.asClient(company), key, body);
    }

    private static Response postAs(TokenRequest who, String key) {
        return post(who, key, BODY);
    }

    private static Response post(TokenRequest who, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(who))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/things");
    }

    @Test
    void theAnswerIsKeptSealed() throws SQLException {
        UUID company = UUID.randomUUID();
        String key = "key-" + company;
        String answered = post(company, key, BODY).asString();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT body FROM idempotent_answer WHERE key = ?")) {
            query.setString(1, key);
            try (var row = query.executeQuery()) {
                assertTrue(row.next());
                String kept = new String(row.getBytes(1), StandardCharsets.ISO_8859_1);
                assertTrue(kept.startsWith("\u0005local"), "the key's name comes first");
                assertTrue(answered.startsWith("{\"id\":"), answered);
                assertFalse(kept.contains("\"id\""), "the answer is in clear");
            }
        }
    }

    @Test
    void aRepeatGetsTheSameBytesAndHasNoSecondEffect() throws SQLException {
        UUID company = UUID.randomUUID();
        Response first = post(company, "key-1", BODY);
        Response repeat = post(company, "key-1", BODY);
        first.then().statusCode(201);
        repeat.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertArrayEquals(first.asByteArray(), repeat.asByteArray());
        assertEquals(first.header("Location"), repeat.header("Location"));
        assertEquals(1, things(company));
    }

    @Test
    void aKeyIsAsciiWithoutBlanksAndNotTooLong() {
        UUID company = UUID.randomUUID();
        for (String key : new String[] {"a b", "cl\u00e9", "k".repeat(256)}) {
            post(company, key, BODY).then().statusCode(400).body("code", equalTo("idempotency-key-invalid"));
        }
        post(company, "k".repeat(255), BODY).then().statusCode(201);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws SQLException {
        UUID company = UUID.randomUUID();
        post(company, "key-1", BODY).then().statusCode(201);
        post(company, "key-1", BODY.replace("10.00", "11.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertEquals(1, things(company));
    }

    @Test
    void theKeyOfAnotherCallerIsAnotherKey() throws SQLException {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        post(one, "shared", BODY).then().statusCode(201);
        post(other, "shared", BODY).then().statusCode(201);
        assertEquals(1, things(one));
        assertEquals(1, things(other));
    }

    @Test
    void thatPersonForAnotherCompanyIsAnotherCaller() throws SQLException {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        TokenRequest person = Tokens.asClient(one);
        MembershipRows.put(person.subject(), "CLIENT", other);
        for (UUID company : List.of(one, other)) {
            given().auth()
                    .oauth2(Tokens.of(person))
                    .header("Idempotency-Key", "shared-" + one)
                    .header("Insegur-Company", company)
                    .contentType("application/json")
                    .body(BODY)
                    .post("/v1/things")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }
        assertEquals(1, things(one));
        assertEquals(1, things(other));
    }

    @Test
    void thatPersonInAnotherRoleIsAnotherCaller() throws SQLException {
        UUID one = UUID.randomUUID();
        TokenRequest person = Tokens.asClient(one);
        String key = "shared-" + one;
        postAs(person, key).then().statusCode(201);
        postAs(person.withRole("broker"), key).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        postAs(person.withRole("anything"), key).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(2, things(one));
    }

    @Test
    void aTokenThatNamesNobodyIsTurnedAway() {
        postAs(Tokens.asClient(UUID.randomUUID()).withSubject(""), "key-1")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("token-invalid"));
    }

    @Test
    void aRefusedCommandLeavesItsKeyFree() {
        UUID company = UUID.randomUUID();
        post(company, "key-1", BODY.replace("732829320", "732829321")).then().statusCode(400);
        post(company, "key-1", BODY).then().statusCode(201);
    }

    @Test
    void aMissingKeyIsRefused() {
        given().auth()
                .oauth2(Tokens.client(UUID.randomUUID()))
                .contentType("application/json")
                .body(BODY)
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void aRepeatWhileTheFirstIsRunningIsToldSo() throws Exception {
        String token = Tokens.client(UUID.randomUUID());
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> slow(token).statusCode());
        assertTrue(ThingResource.STARTED.await(20, TimeUnit.SECONDS));
        slow(token).then().statusCode(409).body("code", equalTo("idempotency-key-in-use"));
        ThingResource.MAY_FINISH.release();
        assertEquals(200, first.get(20, TimeUnit.SECONDS));
        slow(token).then().statusCode(200).header("Idempotency-Replayed", "true");
    }

    private static Response slow(String token) {
        return given().auth().oauth2(token).header("Idempotency-Key", "slow").post("/v1/things/slow");
    }

    private int things(UUID owner) {
        return scopes.call(Scope.client(owner), () -> findThings.ids(new UUID(0, 0), 100))
                .size();
    }
}
