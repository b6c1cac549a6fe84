package fr.insegur.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The factors' HTTP side: webhooks from the broker, and the operator's few endpoints, which answer to loopback alone. */
final class SimulatorServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SimulatorServer.class.getName());
    private static final int MOST_BYTES = 256 * 1024;
    private static final int CLOSING_SECONDS = 1;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FactorCalendar calendar;
    private final Map<String, Factor> factors;

    /** One factor as the server sees it. */
    record Factor(String code, WebhookSecrets secrets, BackOffice backOffice) {}

    private record Reply(int status, @Nullable Object body) {}

    private record Problem(int status, String code, String detail) {}

    private record FactorHealth(String code, int secrets, long waiting, long givenUp, int reported) {}

    private record Health(String status, LocalDate date, List<FactorHealth> factors) {}

    private record CalendarMoved(LocalDate date, int due) {}

    SimulatorServer(InetSocketAddress address, FactorCalendar calendar, Map<String, Factor> factors)
            throws IOException {
        this.calendar = calendar;
        this.factors = factors;
        http = HttpServer.create(address, 0);
        http.setExecutor(threads);
        http.createContext("/", this::serve);
    }

    void start() {
        http.start();
    }

    int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(CLOSING_SECONDS);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = route(exchange);
            } catch (JsonProcessingException | IllegalArgumentException | DateTimeException malformed) {
                reply = problem(400, "malformed", "the body cannot be read");
            } catch (RuntimeException unexpected) {
                LOG.log(System.Logger.Level.ERROR, "a request failed", unexpected);
                reply = problem(500, "internal", "see the log");
            }
            send(exchange, reply);
        }
    }

    private Reply route(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String first = path.length > 1 ? path[1] : "";
        boolean two = path.length == 3;
        return switch (method + " " + first + (two ? "/" : "")) {
            case "GET health" -> new Reply(200, health());
            case "POST webhooks/" -> webhook(exchange, path[2]);
            case "PUT calendar" -> isOperator(exchange) ? moveCalendar(exchange) : forbidden();
            case "PUT secrets/" -> isOperator(exchange) ? putSecrets(exchange, path[2]) : forbidden();
            default -> notFound();
        };
    }

    private Reply webhook(HttpExchange exchange, String code) throws IOException {
        Factor factor = factors.get(code);
        if (factor == null) {
            return notFound();
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return problem(413, "too-large", "at most " + MOST_BYTES + " bytes");
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        Map<String, List<String>> headers = lowerCased(exchange);
        // Nothing of the body is believed, not even parsed, before its signature is.
        if (!factor.secrets().verify(body, headers)) {
            return problem(401, "signature-invalid", "no live secret signed this, or its timestamp is too old");
        }
        JsonNode content = Json.MAPPER.readTree(body);
        String webhookId = headers.getOrDefault("webhook-id", List.of()).getFirst();
        factor.backOffice().accept(webhookId, content.required("type").asText(), content.required("data"));
        return new Reply(204, null);
    }

    private Reply moveCalendar(HttpExchange exchange) throws IOException {
        LocalDate date = LocalDate.parse(Json.MAPPER
                .readTree(exchange.getRequestBody().readNBytes(MOST_BYTES))
                .required("date")
                .asText());
        calendar.moveTo(date);
        int due = 0;
        for (Factor factor : factors.values()) {
            due += factor.backOffice().dayBegins();
        }
        return new Reply(200, new CalendarMoved(date, due));
    }

    private Reply putSecrets(HttpExchange exchange, String code) throws IOException {
        Factor factor = factors.get(code);
        if (factor == null) {
            return notFound();
        }
        List<String> secrets = new ArrayList<>();
        Json.MAPPER
                .readTree(exchange.getRequestBody().readNBytes(MOST_BYTES))
                .required("secrets")
                .forEach(secret -> secrets.add(secret.asText()));
        factor.secrets().replace(secrets);
        return new Reply(204, null);
    }

    private Health health() {
        List<FactorHealth> each = new ArrayList<>();
        for (Factor factor : factors.values()) {
            Diary.Counts counts = factor.backOffice().counts();
            each.add(new FactorHealth(
                    factor.code(), factor.secrets().count(), counts.waiting(), counts.givenUp(), counts.reported()));
        }
        return new Health("UP", calendar.today(), each);
    }

    private static boolean isOperator(HttpExchange exchange) {
        return isOperator(exchange.getRemoteAddress().getAddress());
    }

    static boolean isOperator(InetAddress from) {
        return from.isLoopbackAddress();
    }

    private static Map<String, List<String>> lowerCased(HttpExchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    private static Reply notFound() {
        return problem(404, "not-found", "there is nothing here");
    }

    private static Reply forbidden() {
        return problem(403, "loopback-only", "this is for the operator, on the same machine");
    }

    private static Reply problem(int status, String code, String detail) {
        return new Reply(status, new Problem(status, code, detail));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.body() == null) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        byte[] bytes = Json.MAPPER.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders()
                .set("Content-Type", reply.body() instanceof Problem ? "application/problem+json" : "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
