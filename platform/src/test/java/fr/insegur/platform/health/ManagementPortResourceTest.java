package fr.insegur.platform.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Health and metrics are for the operator's network, the API is for callers, and neither port has anything of the other. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class ManagementPortResourceTest {
    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void onTheServicePortThereIsNothingForOperators() {
        for (String path : List.of(
                "/q",
                "/q/",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/health-ui",
                "/q/metrics",
                "/q/metrics/application",
                "/q/info",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/dev-ui",
                "/q/arc",
                "/health",
                "/metrics",
                "/management")) {
            given().auth()
                    .oauth2(Tokens.ops())
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void onTheManagementPortTheyAreThere() {
        isProtected(given().get(health));
        Response counted = given().get(metrics);
        isProtected(counted);
        counted.then().body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void onTheManagementPortThereIsNothingForCallers() {
        for (String path : List.of("/v1/things", "/v1/ops/outbox", "/openapi", "/console", "/console/", "/q/dev-ui")) {
            given().auth()
                    .oauth2(Tokens.client(UUID.randomUUID()))
                    .get(health.resolve(path))
                    .then()
                    .statusCode(404)
                    .body(not(containsString("uarkus")));
        }
    }

    private static void isProtected(Response answer) {
        assertEquals(200, answer.statusCode());
        assertEquals(List.of("nosniff"), answer.headers().getValues("X-Content-Type-Options"));
        assertEquals(List.of("no-store"), answer.headers().getValues("Cache-Control"));
        assertEquals(List.of("no-referrer"), answer.headers().getValues("Referrer-Policy"));
        assertEquals(
                List.of("default-src 'none'; frame-ancestors 'none'"),
                answer.headers().getValues("Content-Security-Policy"));
        assertNull(answer.header("Server"));
    }
}
