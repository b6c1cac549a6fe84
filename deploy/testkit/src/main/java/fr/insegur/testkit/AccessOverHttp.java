package fr.insegur.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Sends the attempts of the security matrix to a running service. */
final class AccessOverHttp implements AccessAttempt.Service, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    AccessOverHttp(URI base) {
        this.base = base;
    }

    /** Each command comes with a key of its own and with an entity tag, so that nothing but the caller is left to refuse. */
    @Override
    public AccessAttempt.Answer answer(AccessAttempt attempt) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(attempt.path()))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .method(attempt.method(), body(attempt));
        if (!attempt.token().isEmpty()) {
            request.header("Authorization", "Bearer " + attempt.token());
        }
        if (!attempt.mediaType().isEmpty()) {
            request.header("Content-Type", attempt.mediaType());
        }
        if (!attempt.method().equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"0\"");
        }
        return answer(request.build());
    }

    private AccessAttempt.Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new AccessAttempt.Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("WWW-Authenticate").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher body(AccessAttempt attempt) {
        return attempt.mediaType().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(attempt.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
