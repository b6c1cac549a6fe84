package fr.insegur.platform.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class OpsResourceTest {
    private static final List<String> READS = List.of("outbox", "consumer-lag", "parked-keys", "dead-letters");

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
        String action = "{\"consumer\":\"things\",\"key\":\"" + UUID.randomUUID() + "\",\"reason\":\"%s\"}";
        given().auth()
                .oauth2(Tokens.ops())
                .contentType("application/json")
                .body(action.formatted("mended"))
                .post("/v1/ops/parked-keys/replays")
                .then()
                .statusCode(404)
                .body("code", equalTo("key-not-parked"));
        given().auth()
                .oauth2(Tokens.ops())
                .contentType("application/json")
                .body(action.formatted(""))
                .post("/v1/ops/parked-keys/discards")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }
}
