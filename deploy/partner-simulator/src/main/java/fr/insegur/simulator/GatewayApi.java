package fr.insegur.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public API of partner-gateway as one factor calls it: bearer token, Idempotency-Key, If-Match, problem details. */
final class GatewayApi {
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http;
    private final URI base;
    private final String factorCode;
    private final AccessTokens tokens;

    /** An answer's body, and its entity tag when it has one. */
    record Answer(JsonNode body, @Nullable String etag) {}

    /** The gateway said no. */
    static final class Refusal extends Exception {
        private final int status;
        private final String code;

        Refusal(int status, String code) {
            super(status + " " + code);
            this.status = status;
            this.code = code;
        }

        String reason() {
            return status + " " + code;
        }

        /**
         * Whether the same request may succeed later: the gateway is not well, is busy with that very request, has not
         * learnt yet what we speak of, or the version moved on and is read again.
         */
        boolean mayPass() {
            return switch (status) {
                case 401, 404, 408, 412, 425, 429 -> true;
                case 409 -> code.startsWith("idempotency");
                default -> status >= 500;
            };
        }
    }

    GatewayApi(HttpClient http, URI base, String factorCode, AccessTokens tokens) {
        this.http = http;
        this.base = base;
        this.factorCode = factorCode;
        this.tokens = tokens;
    }

    Answer get(String path) throws IOException, InterruptedException, Refusal {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /**
     * Posts what is reported under a key derived from what it says: the gateway answers a repeat with its first answer, so a
     * lost answer or a restart reports nothing twice.
     */
    Answer post(String path, String key, Object body, @Nullable String ifMatch)
            throws IOException, InterruptedException, Refusal {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey(key))
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request);
    }

    private String idempotencyKey(String key) {
        return UUID.nameUUIDFromBytes((factorCode + "/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException, Refusal {
        HttpResponse<byte[]> response = exchange(request);
        if (response.statusCode() == UNAUTHORIZED) {
            tokens.forget();
            response = exchange(request);
        }
        JsonNode body = parsed(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new Refusal(response.statusCode(), body.path("code").asText("no-code"));
        }
        return new Answer(body, response.headers().firstValue("ETag").orElse(null));
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest authorised = request.copy()
                .timeout(REQUEST_TIMEOUT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.token())
                .build();
        return http.send(authorised, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode parsed(byte[] body) {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            return tree == null ? Json.MAPPER.nullNode() : tree;
        } catch (IOException notJson) {
            return Json.MAPPER.missingNode();
        }
    }
}
