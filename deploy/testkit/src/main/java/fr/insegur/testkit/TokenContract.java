package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.embedded.OidcIssuer;
import fr.insegur.embedded.Scopes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services rely on in a token, whoever issues it: each issuer that they may be used with has a test that extends this. */
public abstract class TokenContract {
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");

    /** What would tell a log or another service who somebody is. */
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "given_name",
            "family_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "email",
            "phone_number",
            "address",
            "birthdate");

    /** What services are configured with. */
    protected abstract String issuerUrl();

    /** A new access token of the same one that has that role. */
    protected abstract String token(String role);

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "broker", "ops"})
    public final void itSaysWhoForWhomAndForHowLong(String role) throws Exception {
        JsonNode claims = part(token(role), 1);
        assertEquals(issuerUrl(), claims.path("iss").asText());
        assertFalse(claims.path("sub").asText().isBlank(), claims::toString);
        assertTrue(texts(claims.path("aud")).contains("insegur"), claims::toString);
        Instant issued = Instant.ofEpochSecond(claims.required("iat").asLong());
        Duration life = Duration.between(
                issued, Instant.ofEpochSecond(claims.required("exp").asLong()));
        assertTrue(life.isPositive() && life.compareTo(LONGEST_LIFE) <= 0, () -> "it lives for " + life);
        assertTrue(
                Duration.between(issued, Instant.now()).abs().compareTo(CLOCKS_DIFFER) < 0, () -> "issued at " + issued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "broker", "ops"})
    public final void itCarriesTheRoleAndItsScopesAndNoneThatIsUnknown(String role) throws Exception {
        JsonNode claims = part(token(role), 1);
        assertTrue(claims.path("roles").isArray(), claims::toString);
        assertEquals(Set.of(role), texts(claims.path("roles")));
        assertTrue(OidcIssuer.roles().contains(role));
        assertTrue(claims.path("scope").isTextual(), claims::toString);
        Set<String> scopes = Set.of(claims.path("scope").asText().split(" "));
        Set<String> missing = new TreeSet<>(Scopes.of(role));
        missing.removeAll(scopes);
        assertEquals(Set.of(), missing);
        assertTrue(Scopes.all().containsAll(scopes), scopes::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "broker", "ops"})
    public final void itNamesNobody(String role) throws Exception {
        JsonNode claims = part(token(role), 1);
        Set<String> personal = new TreeSet<>(Json.names(claims));
        personal.retainAll(PERSONAL);
        assertEquals(Set.of(), personal);
        assertFalse(claims.toString().contains("@"), claims::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "broker", "ops"})
    public final void theSubjectIsTheSameEachTime(String role) throws Exception {
        assertEquals(
                part(token(role), 1).path("sub").asText(),
                part(token(role), 1).path("sub").asText());
        String other = role.equals("ops") ? "broker" : "ops";
        assertNotEquals(
                part(token(role), 1).path("sub").asText(),
                part(token(other), 1).path("sub").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "broker", "ops"})
    public final void itIsSignedWithAPublishedKey(String role) throws Exception {
        JsonNode header = part(token(role), 0);
        assertTrue(ALGORITHMS.contains(header.path("alg").asText()), header::toString);
        assertEquals("JWT", header.path("typ").asText());
        JsonNode discovery = Json.parse(get(issuerUrl() + "/.well-known/openid-configuration"));
        assertEquals(issuerUrl(), discovery.path("issuer").asText());
        List<String> published = Json.parse(get(discovery.required("jwks_uri").asText()))
                .path("keys")
                .findValuesAsText("kid");
        assertTrue(published.contains(header.path("kid").asText()), published::toString);
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        Set<String> texts = new TreeSet<>();
        if (oneOrMany.isTextual()) {
            texts.add(oneOrMany.asText());
        }
        oneOrMany.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode part(String token, int index) throws Exception {
        String encoded = token.split("\\.", -1)[index];
        return Json.parse(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    }

    private static String get(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), url);
            return answer.body();
        }
    }
}
