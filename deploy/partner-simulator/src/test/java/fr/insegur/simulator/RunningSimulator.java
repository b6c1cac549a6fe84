package fr.insegur.simulator;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import fr.insegur.simulator.Policy.Kind;
import fr.insegur.simulator.Settings.FactorSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The simulator with its three factors on a free port, and a broker's hand to send it signed webhooks. */
final class RunningSimulator implements AutoCloseable {
    static final String SECRET = secret("the secret of this very test");
    static final LocalDate DAY_0 = LocalDate.of(2026, 1, 12);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulator simulator;

    RunningSimulator(FakeGateway gateway, Path data) throws IOException {
        simulator = Simulator.start(new Settings(
                "127.0.0.1",
                0,
                gateway.url(),
                gateway.url().resolve("/token"),
                data,
                300,
                DAY_0,
                new Settings.Retry(4, 10, 40),
                List.of(
                        factor("FACTOR-LITTORAL", Kind.GENERALIST),
                        factor("FACTOR-EXPRESS", Kind.FINTECH),
                        factor("FACTOR-DISCRET", Kind.CONFIDENTIAL))));
    }

    static String secret(String text) {
        return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    int deliver(String factor, String webhookId, String type, String data) throws IOException, InterruptedException {
        return deliver(factor, webhookId, type, data, SECRET, Instant.now().getEpochSecond());
    }

    int deliver(String factor, String webhookId, String type, String data, String secret, long timestamp)
            throws IOException, InterruptedException {
        String body = "{\"type\":\"%s\",\"timestamp\":\"2026-01-12T09:00:00Z\",\"data\":%s}".formatted(type, data);
        return deliverSigned(factor, webhookId, body, timestamp, signature(webhookId, timestamp, body, secret));
    }

    int deliverSigned(String factor, String webhookId, String body, long timestamp, String signature)
            throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(url("/webhooks/" + factor))
                                .header("webhook-id", webhookId)
                                .header("webhook-timestamp", String.valueOf(timestamp))
                                .header("webhook-signature", signature)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static String signature(String webhookId, long timestamp, String body, String secret) {
        try {
            return new Webhook(secret).sign(webhookId, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(url(path))
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        simulator.close();
        http.close();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + simulator.port() + path);
    }

    private static FactorSettings factor(String code, Kind kind) {
        return new FactorSettings(
                code, kind, UUID.randomUUID(), code + "-id", "hush", Map.of("audience", "insegur"), List.of(SECRET));
    }
}
