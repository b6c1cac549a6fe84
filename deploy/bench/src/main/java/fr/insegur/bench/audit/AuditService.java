package fr.insegur.bench.audit;

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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** receivables-service as it is shipped, with what it needs, and uploads to it. */
final class AuditService implements AutoCloseable {
    /** The launcher gives up speed for a quick start; what is measured here runs as it does in production. */
    private static final String FULLY_COMPILED = "-XX:TieredStopAtLevel=4";

    private static final String HEAP = "-Xmx256m";
    private static final String IMPORTS = "/v1/ledger-imports";
    private static final String BYTES_A_DAY = "100000000000";
    private static final Set<String> AT_WORK = Set.of("RECEIVED", "PARSING");
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);
    private static final Duration AUDITED_WITHIN = Duration.ofMinutes(20);
    /** Often enough to lose little by it, and no work for the service that a client would not be. */
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private AuditService(Platform platform) {
        this.platform = platform;
    }

    static AuditService start(Path folder) {
        Platform platform = Platform.in(folder)
                .without(Component.PARTNER, Component.NOTIFICATION, Component.SIMULATOR)
                .flag(Component.RECEIVABLES, FULLY_COMPILED)
                .flag(Component.RECEIVABLES, HEAP)
                .variable(Component.RECEIVABLES, "INSEGUR_RATE_LIMITS_ENABLED", "false")
                .variable(Component.RECEIVABLES, "INSEGUR_LEDGER_IMPORTS_MAX_BYTES_PER_DAY", BYTES_A_DAY)
                .start();
        try {
            BenchCompany.openAccount(platform.api());
            AuditService service = new AuditService(platform);
            service.awaitAccount();
            return service;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** The account is told to this service by an event, which takes its time. */
    private void awaitAccount() {
        long began = System.nanoTime();
        HttpRequest imports =
                request(IMPORTS, platform.token(Actor.CLIENT)).GET().build();
        while (statusOf(imports) != 200) {
            if (System.nanoTime() - began > KNOWN_WITHIN.toNanos()) {
                throw new IllegalStateException("the service does not know the company within " + KNOWN_WITHIN);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private int statusOf(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return platform.pid(Component.RECEIVABLES);
    }

    /** @return seconds from the first byte to the audit that can be read */
    double audit(LedgerFile file) {
        String token = platform.token(Actor.CLIENT);
        long began = System.nanoTime();
        String path = IMPORTS + "/" + upload(file, token);
        JsonNode found = get(path, token);
        while (AT_WORK.contains(found.path("state").asText())) {
            if (System.nanoTime() - began > AUDITED_WITHIN.toNanos()) {
                throw new IllegalStateException("no audit within " + AUDITED_WITHIN + ": " + found);
            }
            LockSupport.parkNanos(LOOK_NANOS);
            found = get(path, token);
        }
        if (!found.path("state").asText().equals("AUDITED")) {
            throw new IllegalStateException("the file was not audited: " + found);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private String upload(LedgerFile file, String token) {
        try {
            HttpRequest request = request(IMPORTS, token)
                    .header("Content-Type", "application/octet-stream")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofFile(file.path()))
                    .build();
            return send(request, 202).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode get(String path, String token) {
        return send(request(path, token).GET().build(), 200);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(platform.endpoints().url(Component.RECEIVABLES) + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(
                        request.method() + " was answered by " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        platform.close();
    }
}
