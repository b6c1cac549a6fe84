package fr.insegur.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OidcIssuerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static OidcIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = OidcIssuer.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void aTokenSaysExactlyWhatWasAsked() throws Exception {
        Instant before = Instant.now();

        JsonNode claims = claims(issuer.token(
                "client", Map.of("sub", "marie", "insegur_client", "0190c7a2-0000-7000-8000-000000000001")));

        assertEquals("marie", claims.required("sub").asText());
        assertEquals("[\"client\"]", claims.required("roles").toString());
        assertEquals(
                "0190c7a2-0000-7000-8000-000000000001",
                claims.required("insegur_client").asText());
        assertEquals("insegur", claims.required("aud").asText());
        assertEquals(issuer.issuerUrl(), claims.required("iss").asText());
        long lifetime = claims.required("exp").asLong() - before.getEpochSecond();
        assertTrue(lifetime >= 3600 && lifetime <= 3630, () -> "lifetime of " + lifetime + " s");
    }

    @Test
    void everyRoleAndSeveralAtOnceCanBeAsked() throws IOException {
        for (String role : OidcIssuer.roles()) {
            JsonNode claims = claims(issuer.token(role, Map.of()));
            assertEquals("[\"" + role + "\"]", claims.required("roles").toString());
        }
        JsonNode both = claims(issuer.token(TokenRequest.role("broker").withRole("ops")));
        assertEquals("[\"broker\",\"ops\"]", both.required("roles").toString());
    }

    @Test
    void aTokenCanHaveEnded() throws IOException {
        JsonNode claims = claims(issuer.token(TokenRequest.role("ops").withLifetime(Duration.ofMinutes(-5))));

        long ended = Instant.now().getEpochSecond() - claims.required("exp").asLong();
        assertTrue(ended >= 300 && ended <= 330, () -> "ended " + ended + " s ago");
        assertTrue(claims.required("iat").asLong() < claims.required("exp").asLong());
    }

    @Test
    void aTokenCanBeForAnotherAudienceOrFromAnotherIssuer() throws Exception {
        JsonNode audience = claims(issuer.token(TokenRequest.role("ops").withAudience("elsewhere")));
        assertEquals("elsewhere", audience.required("aud").asText());

        String foreign = issuer.token(TokenRequest.role("ops").withIssuer("other"));
        assertEquals(
                issuer.issuerUrl().replace("/insegur", "/other"),
                claims(foreign).required("iss").asText());
        assertEquals(false, isSignedBy(publishedKey(keyId(issuer.token("ops", Map.of()))), foreign));
    }

    @Test
    void aTokenIsSignedWithThePublishedKey() throws Exception {
        String token = issuer.token("ops", Map.of());
        String changed = token.replaceFirst("\\.[^.]*\\.", "." + encoded("{\"sub\":\"somebody else\"}") + ".");

        assertEquals(true, isSignedBy(publishedKey(keyId(token)), token));
        assertEquals(false, isSignedBy(publishedKey(keyId(token)), changed));
    }

    @Test
    void whoeverAsksForTheKeysIsCounted() throws Exception {
        long before = issuer.keyRequests();

        published();
        published();
        Web.get(issuer.issuerUrl().replace("/insegur", "/other") + "/jwks");
        issuer.token("ops", Map.of());

        assertEquals(before + 2, issuer.keyRequests());
    }

    @Test
    void theKeySurvivesARestartSoTokensStayValid() throws Exception {
        String token = issuer.token("ops", Map.of());
        long pid = issuer.pid();

        issuer.restart();

        assertNotEquals(pid, issuer.pid());
        assertEquals(true, isSignedBy(publishedKey(keyId(token)), token));
    }

    @Test
    void aNewKeySignsAndTheOldOneStaysPublishedUntilItIsWithdrawn() throws Exception {
        String before = issuer.token("ops", Map.of());
        issuer.rotateKey();
        String after = issuer.token("ops", Map.of());

        assertNotEquals(keyId(before), keyId(after));
        assertEquals(true, isSignedBy(publishedKey(keyId(before)), before));
        assertEquals(true, isSignedBy(publishedKey(keyId(after)), after));

        issuer.withdrawOldKeys();
        issuer.restart();

        assertEquals(List.of(keyId(after)), published().findValuesAsText("kid"));
        assertEquals(keyId(after), keyId(issuer.token("ops", Map.of())));
    }

    @Test
    void keysAndDiscoveryCanBeSlow() throws Exception {
        issuer.delayKeys(Duration.ofMillis(1500));
        long start = System.nanoTime();
        published();
        long slow = Duration.ofNanos(System.nanoTime() - start).toMillis();
        issuer.delayKeys(Duration.ZERO);

        assertTrue(slow >= 3000, () -> "discovery and keys took " + slow + " ms");
    }

    @Test
    void aPortInUseIsNamed() {
        PortInUseException e =
                assertThrows(PortInUseException.class, () -> OidcIssuer.start(folder.resolve("no"), issuer.port()));

        assertTrue(e.getMessage().startsWith("port " + issuer.port() + " (OpenID issuer) is in use"), e::getMessage);
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static JsonNode published() throws Exception {
        String document = Web.get(issuer.issuerUrl() + "/.well-known/openid-configuration");
        String keys = Web.get(JSON.readTree(document).required("jwks_uri").asText());
        return JSON.readTree(keys).required("keys");
    }

    private static String keyId(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]))
                .required("kid")
                .asText();
    }

    private static PublicKey publishedKey(String keyId) throws Exception {
        JsonNode key = published()
                .valueStream()
                .filter(each -> each.required("kid").asText().equals(keyId))
                .findFirst()
                .orElseThrow();
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.required("n")), number(key.required("e"))));
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
    }

    private static boolean isSignedBy(PublicKey key, String token) throws Exception {
        String[] parts = token.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
