package fr.insegur.platform.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which sites a browser lets call the service. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class OriginResourceTest {
    private static final String LISTED = "http://localhost:8082";

    @TestHTTPResource("/")
    URI root;

    @Test
    void aListedSiteMayCallWithoutCookies() {
        Response answer = client(LISTED).get("/v1/things");
        assertEquals(200, answer.statusCode());
        assertEquals(List.of(LISTED), answer.headers().getValues("Access-Control-Allow-Origin"));
        assertEquals("false", answer.header("Access-Control-Allow-Credentials"));
        assertTrue(answer.headers().getValues("Vary").stream().anyMatch("origin"::equalsIgnoreCase));
    }

    @Test
    void aPageOfTheServiceItselfMayCall() {
        String own = "http://" + root.getHost() + ":" + root.getPort();
        assertEquals(200, client(own).get("/v1/things").statusCode());
    }

    @Test
    void beforeACallAListedSiteIsToldTheMethodsAndHeadersAndNoOther() {
        Response answer = preflight(LISTED, "POST", "authorization,x-forwarded-for");
        assertEquals(200, answer.statusCode());
        assertEquals("GET,POST,PUT,DELETE", answer.header("Access-Control-Allow-Methods"));
        assertEquals(
                "Accept,Authorization,Content-Type,Idempotency-Key,If-Match,Insegur-Access-Reason,Insegur-Company,X-Correlation-Id",
                answer.header("Access-Control-Allow-Headers"));
        assertEquals("600", answer.header("Access-Control-Max-Age"));
        assertEquals(
                answer.header("Access-Control-Allow-Methods"),
                preflight(LISTED, "PATCH", "authorization").header("Access-Control-Allow-Methods"));
    }

    @Test
    void aForeignSiteIsRefusedAndAllowedNothing() {
        for (String foreign : List.of(
                "https://elsewhere.example",
                "https://localhost:8082",
                "http://localhost:80820",
                "http://localhost",
                "http://localhost:8082.elsewhere.example",
                "http://localhost:8082/",
                "http://elsewhere.example/http://localhost:8082",
                "null",
                "")) {
            isRefused(client(foreign).get("/v1/things"));
            isRefused(client(foreign).body("{}").contentType("application/json").post("/v1/things"));
            isRefused(preflight(foreign, "GET", "authorization"));
            isRefused(given().header("Origin", foreign).get("/console/"));
        }
    }

    private static void isRefused(Response answer) {
        assertEquals(403, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals("origin-not-allowed", answer.path("code"));
        assertEquals("origin", answer.header("Vary"));
        answer.headers()
                .forEach(header -> assertTrue(
                        !header.getName().toLowerCase(Locale.ROOT).startsWith("access-control-"), header::toString));
    }

    @Test
    void aCallThatNamesNoSiteIsNoBrowsersAndGetsNoSuchHeader() {
        Response answer =
                given().auth().oauth2(Tokens.client(UUID.randomUUID())).get("/v1/things");
        assertEquals(200, answer.statusCode());
        assertNull(answer.header("Access-Control-Allow-Origin"));
    }

    private static RequestSpecification client(String origin) {
        return given().auth().oauth2(Tokens.client(UUID.randomUUID())).header("Origin", origin);
    }

    private static Response preflight(String origin, String method, String headers) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers)
                .options("/v1/things");
    }
}
