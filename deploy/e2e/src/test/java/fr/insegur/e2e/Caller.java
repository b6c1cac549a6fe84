package fr.insegur.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.embedded.Scopes;
import fr.insegur.local.Component;
import fr.insegur.local.Endpoints;
import fr.insegur.local.Web;
import fr.insegur.local.Web.Answer;
import fr.insegur.local.Web.Call;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the APIs once, as rightly or wrongly as a test wants it, with a token of any content. */
record Caller(Endpoints endpoints, Web web, @Nullable String token) {

    static Caller nobody(Endpoints endpoints) {
        return new Caller(endpoints, new Web(), null);
    }

    /** With a token of the platform's issuer; a negative lifetime gives one that expired that long ago. */
    Caller as(String role, String subject, Duration lifetime) {
        String claims = "{\"roles\":[\"" + role + "\"],\"scope\":\"" + String.join(" ", Scopes.of(role)) + "\"}";
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials",
                "client_id", "insegur-local",
                "client_secret", "unchecked",
                "sub", subject,
                "audience", "insegur",
                "lifetime_seconds", Long.toString(lifetime.toSeconds()),
                "claims", claims);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Answer answer = send(new Call(
                "POST",
                endpoints.issuerUrl() + "/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                body.getBytes(StandardCharsets.UTF_8)));
        JsonNode issued = answer.body().path("access_token");
        if (!issued.isTextual()) {
            throw new IllegalStateException("the issuer answered " + answer);
        }
        return new Caller(endpoints, web, issued.asText());
    }

    Answer get(Component service, String path) {
        return call("GET", service, path, Map.of(), null);
    }

    /** Posts under a key of its own. */
    Answer post(Component service, String path, String json) {
        return post(service, path, json, UUID.randomUUID().toString());
    }

    Answer post(Component service, String path, String json, @Nullable String idempotencyKey) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        if (idempotencyKey != null) {
            headers.put("Idempotency-Key", idempotencyKey);
        }
        return call("POST", service, path, headers, json);
    }

    Answer put(Component service, String path, String json) {
        return call("PUT", service, path, Map.of("Content-Type", "application/json"), json);
    }

    Answer delete(Component service, String path) {
        return call("DELETE", service, path, Map.of(), null);
    }

    private Answer call(
            String method, Component service, String path, Map<String, String> headers, @Nullable String body) {
        Map<String, String> all = new HashMap<>(headers);
        if (token != null) {
            all.put("Authorization", "Bearer " + token);
        }
        return send(new Call(
                method,
                endpoints.url(service) + path,
                all,
                body == null ? null : body.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(Call call) {
        try {
            return web.send(call);
        } catch (IOException e) {
            throw new IllegalStateException(call.url() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
