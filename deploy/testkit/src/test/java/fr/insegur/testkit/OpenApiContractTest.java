package fr.insegur.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class OpenApiContractTest {
    private final AtomicReference<String> asked = new AtomicReference<>();
    private int status = 200;
    private HttpServer server;
    private OpenApiContract contract;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/openapi", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            byte[] answer = "served".getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        server.start();
        contract = new OpenApiContract() {};
        contract.document = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/openapi");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theDocumentIsAskedForAsJsonAndJudged() {
        AssertionError failure = assertThrows(AssertionError.class, contract::theServedDocumentIsTheCommittedOne);
        assertEquals("/openapi?format=json", asked.get());
        assertTrue(failure.getMessage().startsWith("the served document is no JSON"), failure::getMessage);
    }

    @Test
    void aServiceThatDoesNotServeItFails() {
        status = 404;
        AssertionError failure = assertThrows(AssertionError.class, contract::theServedDocumentIsTheCommittedOne);
        assertTrue(failure.getMessage().contains("expected: <200> but was: <404>"), failure::getMessage);
    }
}
