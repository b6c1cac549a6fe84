package fr.insegur.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One factor's access token by OAuth2 client credentials, asked for anew shortly before it ends. */
final class AccessTokens {
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(30);
    private static final int LIFETIME_WHEN_UNSAID_SECONDS = 60;

    private final HttpClient http;
    private final URI tokenUrl;
    private final Settings.FactorSettings factor;
    private @Nullable Token current;

    private record Token(String value, Instant renewAt) {}

    AccessTokens(HttpClient http, URI tokenUrl, Settings.FactorSettings factor) {
        this.http = http;
        this.tokenUrl = tokenUrl;
        this.factor = factor;
    }

    synchronized String token() throws IOException, InterruptedException {
        Token known = current;
        if (known == null || !Instant.now().isBefore(known.renewAt())) {
            known = ask();
            current = known;
        }
        return known.value();
    }

    /** After a 401: the issuer may have changed its keys, so the token is not offered a second time. */
    synchronized void forget() {
        current = null;
    }

    private Token ask() throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", factor.clientId());
        form.put("client_secret", factor.clientSecret());
        form.putAll(factor.tokenParameters());
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(tokenUrl)
                .timeout(REQUEST_TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the issuer answered " + response.statusCode());
        }
        JsonNode answer = Json.MAPPER.readTree(response.body());
        Duration lifetime = Duration.ofSeconds(answer.path("expires_in").asLong(LIFETIME_WHEN_UNSAID_SECONDS));
        return new Token(
                answer.required("access_token").asText(),
                Instant.now().plus(lifetime).minus(RENEWED_BEFORE_END));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
