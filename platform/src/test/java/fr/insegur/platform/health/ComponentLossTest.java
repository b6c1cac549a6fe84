package fr.insegur.platform.health;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.Components;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a service does while PostgreSQL or Kafka is away, and after. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class ComponentLossTest {
    private static final String BODY =
            "{\"siren\":\"732829320\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}";

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    private static Response makeThing(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(BODY)
                .post("/v1/things");
    }

    @Test
    void withoutPostgresTheServiceIsNotReadyButAliveAndComesBackByItself() throws Exception {
        String token = Tokens.client(UUID.randomUUID());
        makeThing(token).then().statusCode(201);
        Components.postgres().stop();
        try {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> given().get(ready).statusCode() == 503);
            assertEquals(200, given().get(live).statusCode());
            Response refused = makeThing(token);
            assertEquals(503, refused.statusCode());
            assertEquals("unavailable", refused.jsonPath().getString("code"));
        } finally {
            Components.postgres().restart();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> given().get(ready).statusCode() == 200);
        await().atMost(Duration.ofSeconds(20)).until(() -> makeThing(token).statusCode() == 201);
    }

    @Test
    void withoutKafkaWritesAreAcceptedAndTheOutboxShowsItsAgeUntilTheBrokerIsBack() throws Exception {
        String token = Tokens.client(UUID.randomUUID());
        Components.kafka().kill();
        try {
            assertEquals(200, given().get(ready).statusCode());
            assertEquals(200, given().get(live).statusCode());
            makeThing(token).then().statusCode(201);
            await().atMost(Duration.ofSeconds(20)).until(() -> outbox("oldestAgeSeconds") >= 1);
            assertTrue(outbox("unsent") >= 1);
            given().auth()
                    .oauth2(Tokens.ops())
                    .get("/v1/ops/consumer-lag")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("code", equalTo("broker-unreachable"));
            assertEquals(200, given().get(ready).statusCode());
        } finally {
            Components.kafka().restart();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> outbox("unsent") == 0);
    }

    private static int outbox(String field) {
        return given().auth()
                .oauth2(Tokens.ops())
                .get("/v1/ops/outbox")
                .jsonPath()
                .getInt(field);
    }
}
