package fr.insegur.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer and a gateway in one, which write down what they are asked and answer what the test prepared. */
final class FakeGateway implements AutoCloseable {
    private final HttpServer http;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();
    final List<Post> posts = new CopyOnWriteArrayList<>();
    final List<String> tokenForms = new CopyOnWriteArrayList<>();
    final AtomicInteger refusedPosts = new AtomicInteger();

    record Post(String path, String key, String ifMatch, String authorization, JsonNode body) {}

    FakeGateway() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/token", this::token);
        http.createContext("/v1", this::api);
        http.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    void holds(String path, String document) {
        documents.put(path, document);
    }

    /** The next posts get these statuses instead of 201, one each. */
    void fails(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    List<String> paths() {
        return posts.stream().map(Post::path).toList();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        tokenForms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, 200, "{\"access_token\":\"token-" + tokenForms.size() + "\",\"expires_in\":300}");
    }

    private void api(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if ("GET".equals(exchange.getRequestMethod())) {
            String document = documents.get(path);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            answer(exchange, document == null ? 404 : 200, document == null ? "{\"code\":\"unknown\"}" : document);
            return;
        }
        Integer failure = failures.poll();
        if (failure != null) {
            refusedPosts.incrementAndGet();
            answer(exchange, failure, "{\"code\":\"as-the-test-wants\"}");
            return;
        }
        posts.add(new Post(
                path,
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("If-Match"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                Json.MAPPER.readTree(body)));
        answer(exchange, 201, "{\"id\":\"0198c0de-0000-7000-8000-00000000000f\",\"version\":1}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
