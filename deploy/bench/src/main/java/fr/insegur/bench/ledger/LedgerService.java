package fr.insegur.bench.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.bench.BenchCompany;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** receivables-service as it is shipped, with what it needs, and calls to it. */
final class LedgerService implements AutoCloseable {
    /** The launcher gives up speed for a quick start; what is measured here runs as it does in production. */
    private static final String FULLY_COMPILED = "-XX:TieredStopAtLevel=4";

    private static final String HEAP = "-Xmx256m";
    private static final Duration ANSWER = Duration.ofSeconds(120);
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final String client;
    private final String broker;
    private final UUID clientId;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private LedgerService(Platform platform) {
        this.platform = platform;
        client = platform.token(Actor.CLIENT);
        broker = platform.token(Actor.BROKER);
        BenchCompany.openAccount(platform.api());
        clientId = UUID.fromString(platform.api()
                .read(Actor.CLIENT, Component.QUOTE, "/v1/companies")
                .body()
                .at("/items/0/id")
                .asText());
    }

    static LedgerService start(Path folder) {
        Platform platform = Platform.in(folder)
                .without(Component.PARTNER, Component.NOTIFICATION, Component.SIMULATOR)
                .flag(Component.RECEIVABLES, FULLY_COMPILED)
                .flag(Component.RECEIVABLES, HEAP)
                .variable(Component.RECEIVABLES, "INSEGUR_RATE_LIMITS_ENABLED", "false")
                .start();
        try {
            LedgerService service = new LedgerService(platform);
            service.awaitAccount();
            return service;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** The account is told to this service by an event, which takes its time; nothing else is asked of quote-service then. */
    private void awaitAccount() {
        long began = System.nanoTime();
        HttpRequest imports = request("/v1/ledger-imports", client).GET().build();
        while (send(imports).statusCode() != 200) {
            if (System.nanoTime() - began > KNOWN_WITHIN.toNanos()) {
                throw new IllegalStateException("the service does not know the company within " + KNOWN_WITHIN);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        platform.stop(Component.QUOTE);
    }

    LedgerDatabase database() {
        return new LedgerDatabase(platform);
    }

    /** The company in whose name calls are made. */
    UUID clientId() {
        return clientId;
    }

    /** A command of the company. */
    void postAsClient(String path, String body) {
        post(path, body, client);
    }

    /** A command of the broker. */
    void postAsBroker(String path, String body) {
        post(path, body, broker);
    }

    private void post(String path, String body, String token) {
        HttpRequest request = request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        require(send(request), 201);
    }

    JsonNode read(String path) {
        HttpResponse<String> answer = send(request(path, broker).GET().build());
        require(answer, 200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(platform.endpoints().url(Component.RECEIVABLES) + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        http.close();
        platform.close();
    }
}
