package fr.insegur.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessOverHttpTest {
    private final AtomicReference<Headers> headers = new AtomicReference<>();
    private final AtomicReference<String> asked = new AtomicReference<>();
    private HttpServer server;
    private AccessOverHttp service;

    @BeforeEach
    void aServerThatAsksToLogIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            headers.set(exchange.getRequestHeaders());
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            byte[] answer = "{}".getBytes(UTF_8);
            exchange.sendResponseHeaders(401, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
        service = new AccessOverHttp(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/openapi"));
    }

    @AfterEach
    void stop() {
        service.close();
        server.stop(0);
    }

    @Test
    void aCommandIsSentWithAllThatItNeeds() {
        AccessAttempt.Answer answer =
                service.answer(new AccessAttempt("POST", "/v1/quotes", "token", "application/json", "{\"a\":1}"));
        assertTrue(answer.isUnauthenticated(), answer::toString);
        assertEquals("{}", answer.body());
        assertEquals("POST /v1/quotes {\"a\":1}", asked.get());
        assertEquals("Bearer token", headers.get().getFirst("Authorization"));
        assertEquals("application/json", headers.get().getFirst("Content-Type"));
        assertNotNull(headers.get().getFirst("Idempotency-Key"));
    }

    @Test
    void nobodyShowsNoToken() {
        service.answer(new AccessAttempt("GET", "/v1/quotes", "", "", "{}"));
        assertEquals("GET /v1/quotes ", asked.get());
        assertNull(headers.get().getFirst("Authorization"));
        assertNull(headers.get().getFirst("Content-Type"));
    }
}
