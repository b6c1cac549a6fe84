package fr.insegur.platform.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class OpsResourceTest {
    private static final List<String> READS = List.of("outbox", "consumer-lag", "parked-keys", "dead-letters");

    @Inject
    DataSource dataSource;

    @Test
    void opsReadTheTechnicalState() {
        for (String read : READS) {
            given().auth().oauth2(Tokens.ops()).get("/v1/ops/" + read).then().statusCode(200);
        }
        given().auth()
                .oauth2(Tokens.ops())
                .get("/v1/ops/consumer-lag")
                .then()
                .body("findAll { it.topic == 'things.v1' }", hasSize(3))
                .body("[0].lag", greaterThanOrEqualTo(0));
    }

    @Test
    void nobodyElseDoes() {
        for (String read : READS) {
            given().get("/v1/ops/" + read).then().statusCode(401);
            given().auth().oauth2(Tokens.broker()).get("/v1/ops/" + read).then().statusCode(403);
            given().auth()
                    .oauth2(Tokens.client(UUID.randomUUID()))
                    .get("/v1/ops/" + read)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aReplayNeedsAKeyThatIsParkedAndAReason() {
        UUID key = UUID.randomUUID();
        post("replays", Tokens.ops(), action(key, 1, "mended").replace(",\"sequence\":1", ""))
                .then()
                .statusCode(404)
                .body("code", equalTo("key-not-parked"));
        post("discards", Tokens.ops(), action(key, 1, ""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        post("discards", Tokens.ops(), action(key, 0, "mended"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sequence"));
        post("discards", Tokens.ops(), action(key, 1, "mended").replace(",\"sequence\":1", ""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sequence"));
    }

    @Test
    void onlyOpsReplayAndDiscardAndOnlyUnderAKey() {
        String body = action(UUID.randomUUID(), 1, "mended");
        post("discards", Tokens.broker(), body).then().statusCode(403);
        post("discards", Tokens.client(UUID.randomUUID()), body).then().statusCode(403);
        given().contentType("application/json")
                .body(body)
                .post("/v1/ops/parked-keys/discards")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.ops())
                .contentType("application/json")
                .body(body)
                .post("/v1/ops/parked-keys/discards")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void aDiscardGivesUpTheSequenceThatItNamesAndNoOther() throws SQLException {
        UUID key = UUID.randomUUID();
        park(key, 3);
        String discard = action(key, 4, "the sender sends it anew");

        post("discards", Tokens.ops(), action(key, 5, "one too far"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("sequence-moved"));
        assertEquals(List.of(), recorded(key));
        Response done = post("discards", Tokens.ops(), discard, "discard-" + key);
        Response again = post("discards", Tokens.ops(), discard, "discard-" + key);

        done.then().statusCode(200).body("findAll { it.key == '" + key + "' }", hasSize(0));
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertEquals(done.asString(), again.asString());
        assertEquals(List.of("ops.parked-keys.discard things/" + key + "/4 the sender sends it anew"), recorded(key));
        post("discards", Tokens.ops(), discard).then().statusCode(404).body("code", equalTo("key-not-parked"));
    }

    private static String action(UUID key, long sequence, String reason) {
        return "{\"consumer\":\"things\",\"key\":\"%s\",\"sequence\":%d,\"reason\":\"%s\"}"
                .formatted(key, sequence, reason);
    }

    private static Response post(String action, String token, String body) {
        return post(action, token, body, UUID.randomUUID().toString());
    }

    private static Response post(String action, String token, String body, String idempotencyKey) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body(body)
                .post("/v1/ops/parked-keys/" + action);
    }

    /** A key whose event after the last one is invalid and waits to be given up. */
    private void park(UUID key, long lastSequence) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO inbox_key (consumer, key, last_sequence, parked_at, park_cause, park_reason)"
                                + " VALUES ('things', ?, ?, now(), 'INVALID', 'no repetition helps')")) {
            insert.setObject(1, key);
            insert.setLong(2, lastSequence);
            insert.executeUpdate();
        }
    }

    private List<String> recorded(UUID key) throws SQLException {
        List<String> actions = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "SELECT action || ' ' || object || ' ' || reason FROM trail_entry WHERE object LIKE ?")) {
            query.setString(1, "%" + key + "%");
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    actions.add(row.getString(1));
                }
            }
        }
        return actions;
    }
}
