package fr.insegur.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.insegur.local.Api.Command;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {
    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer server;
    private Api api;

    private record Scripted(int status, String body, boolean retryAfter) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Endpoints free = Endpoints.free();
        Map<Component, Integer> ports = new HashMap<>(free.ports());
        ports.put(Component.QUOTE, server.getAddress().getPort());
        api = new Api(
                new Endpoints(ports, free.management(), free.mailPage()), actor -> "token", Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aCommandIsRepeatedUnderTheSameKeyUntilTheServiceIsBack() {
        script.add(new Scripted(503, "{}", false));
        script.add(new Scripted(409, "{\"code\":\"idempotency-key-running\"}", false));
        script.add(new Scripted(201, "{\"id\":\"one\"}", false));

        assertEquals("one", post().body().path("id").asText());
        assertEquals(List.of("key-1", "key-1", "key-1"), keys);
    }

    @Test
    void whatHasNotArrivedThereYetIsWaitedFor() {
        script.add(new Scripted(404, "{\"code\":\"contract-unknown\"}", true));
        script.add(new Scripted(201, "{}", false));

        assertEquals(201, post().status());
    }

    @Test
    void aRefusalIsNotRepeated() {
        script.add(new Scripted(422, "{\"code\":\"no-line-accepted\",\"detail\":\"none\"}", false));

        Api.Refusal refusal = assertThrows(Api.Refusal.class, this::post);

        assertEquals("POST /v1/things on quote-service answered 422 no-line-accepted: none", refusal.getMessage());
        assertEquals(1, keys.size());
    }

    @Test
    void anAbsentServiceIsAnAnswerOfItsOwnAndNoFailure() {
        server.stop(0);

        assertEquals(0, api.get(Actor.BROKER, Component.QUOTE, "/v1/things").status());
    }

    private Web.Answer post() {
        return api.send(Command.post(Actor.CLIENT, Component.QUOTE, "/v1/things", Map.of(), "key-1"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        Scripted next = script.remove();
        if (next.retryAfter()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
