package fr.insegur.platform.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever the answer, it carries the headers that protect a browser and no word of what the service is made of. */
@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class SecurityHeadersResourceTest {
    private static final UUID COMPANY = UUID.fromString("0198c0de-0000-7000-8000-00000000c00f");
    private static final String GOOD =
            "{\"siren\":\"732829320\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"rate\":\"0.90\"}";
    private static final String NOTHING_MAY_RUN = "default-src 'none'; frame-ancestors 'none'";
    private static final List<String> NAMES_OF_THE_INSIDE = List.of(
            "quarkus", "vert.x", "vertx", "netty", "resteasy", "jackson", "hibernate", "postgres", "java", "exception");

    @TestHTTPResource("/")
    URI root;

    @Test
    void answersThatGiveSomethingAreProtected() {
        isProtected(200, client().get("/v1/things"));
        isProtected(201, post(GOOD));
        isProtected(200, given().get("/openapi"));
    }

    @Test
    void answersThatRefuseAreProtectedAndSayNothingOfTheInside() {
        refuses(400, post("{\"siren\":"));
        refuses(400, post(GOOD.replace("732829320", "732829321")));
        refuses(401, given().get("/v1/things"));
        refuses(401, given().auth().oauth2("no.token.atall").get("/v1/things"));
        refuses(403, given().auth().oauth2(Tokens.ops()).get("/v1/things"));
        refuses(403, given().header("Origin", "https://elsewhere.example").get("/v1/things"));
        refuses(404, client().get("/v1/things/" + COMPANY));
        refuses(404, client().get("/v1/nothing"));
        refuses(404, given().get("/"));
        refuses(404, given().get("/favicon.ico"));
        refuses(405, client().delete("/v1/things"));
        refuses(413, post("\"" + "a".repeat(1 << 20) + "\""));
        refuses(415, client().contentType("text/plain").body("x").post("/v1/things"));
        refuses(500, client().get("/v1/things/broken"));
    }

    @Test
    void callsThatReachNoEndpointSayNothingOfTheInside() throws IOException {
        for (String line : List.of(
                "GET /%zz HTTP/1.1",
                "GET /v1/%c3%28 HTTP/1.1",
                "GET /v1/../../etc/passwd HTTP/1.1",
                "GET v1/things HTTP/1.1",
                "GET http://[ HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "TRACE /v1/things HTTP/1.1",
                "CONNECT 127.0.0.1:22 HTTP/1.1",
                "BREW /v1/things HTTP/1.1",
                "GET /" + "a".repeat(9_000) + " HTTP/1.1")) {
            String answer = raw(line);
            String shown = line.substring(0, Math.min(40, line.length())) + " is answered " + answer;
            assertTrue(answer.matches("(?s)HTTP/1\\.[01] 4\\d\\d .*"), shown);
            saysNothingOfTheInside(answer.toLowerCase(Locale.ROOT));
            assertFalse(answer.toLowerCase(Locale.ROOT).contains("\nserver:"), shown);
        }
    }

    private static RequestSpecification client() {
        return given().auth().oauth2(Tokens.client(COMPANY));
    }

    private static Response post(String body) {
        return client().header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/things");
    }

    private static void refuses(int status, Response answer) {
        isProtected(status, answer);
        assertEquals("application/problem+json", answer.contentType());
        saysNothingOfTheInside(answer.asString().toLowerCase(Locale.ROOT));
    }

    private static void isProtected(int status, Response answer) {
        assertEquals(status, answer.statusCode());
        has(answer, "X-Content-Type-Options", "nosniff");
        has(answer, "Referrer-Policy", "no-referrer");
        has(answer, "Cache-Control", "no-store");
        has(answer, "Content-Security-Policy", NOTHING_MAY_RUN);
        for (String absent : List.of("Server", "X-Powered-By", "Via", "Strict-Transport-Security", "Set-Cookie")) {
            assertNull(answer.header(absent), absent);
        }
    }

    private static void has(Response answer, String name, String value) {
        assertEquals(List.of(value), answer.headers().getValues(name), name);
    }

    private static void saysNothingOfTheInside(String answer) {
        for (String name : NAMES_OF_THE_INSIDE) {
            assertFalse(answer.contains(name), () -> name + " is in " + answer);
        }
    }

    /** The first line as it is, which no HTTP client would send. */
    private String raw(String line) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
