package fr.insegur.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An OpenID issuer that signs whatever token is asked for, by the client-credentials grant. Local and tests only. Its
 * keys are kept in its folder, so tokens and services outlive a restart.
 */
public final class OidcIssuer implements AutoCloseable {
    static final String COMPONENT = "OpenID issuer";
    private static final String ISSUER = "insegur";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final ChildJvm child;

    private OidcIssuer(Path folder, int port) {
        this.port = port;
        ObjectNode config = JSON.createObjectNode()
                .put("port", port)
                .put(
                        "keyFile",
                        folder.toAbsolutePath().resolve("signing-keys.json").toString())
                .put("lifetimeSeconds", 3600);
        config.putArray("issuers").add(ISSUER).add("other");
        this.child = new ChildJvm(
                COMPONENT,
                "issuer",
                folder,
                96,
                Map.of("INSEGUR_ISSUER", config.toString()),
                "fr.insegur.embedded.issuer.IssuerMain");
    }

    /** Starts the issuer on loopback; port 0 takes a free one. */
    public static OidcIssuer start(Path folder, int port) {
        ChildJvm.endOrphan(COMPONENT, folder);
        OidcIssuer issuer = new OidcIssuer(folder, Ports.claim(COMPONENT, port));
        issuer.launch();
        return issuer;
    }

    private void launch() {
        child.launch();
        child.awaitReady(Duration.ofSeconds(60), () -> Web.answers(issuerUrl() + "/.well-known/openid-configuration"));
    }

    /** What services are configured with, and what their tokens carry as {@code iss}. */
    public String issuerUrl() {
        return issuerUrl(ISSUER);
    }

    private String issuerUrl(String issuer) {
        return "http://127.0.0.1:" + port + "/" + issuer;
    }

    public int port() {
        return port;
    }

    /** A token of one role with further claims; a claim {@code sub} becomes the subject. */
    public String token(String role, Map<String, String> claims) {
        TokenRequest request = TokenRequest.role(role);
        for (Map.Entry<String, String> claim : claims.entrySet()) {
            request = claim.getKey().equals("sub")
                    ? request.withSubject(claim.getValue())
                    : request.withClaim(claim.getKey(), claim.getValue());
        }
        return token(request);
    }

    /** Asks the token endpoint and returns the signed token. */
    public String token(TokenRequest request) {
        ObjectNode claims = JSON.createObjectNode();
        request.roles().forEach(claims.putArray("roles")::add);
        request.claims().forEach(claims::put);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", "insegur-local");
        form.put("client_secret", "unchecked");
        form.put("sub", request.subject());
        form.put("audience", request.audience());
        form.put("lifetime_seconds", Long.toString(request.lifetime().toSeconds()));
        form.put("claims", claims.toString());
        String answer = Web.post(issuerUrl(request.issuer()) + "/token", encoded(form));
        try {
            return JSON.readTree(answer).required("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the token endpoint answered " + answer, e);
        }
    }

    /** How often the platform's own keys, or a judgement of a token, were asked for since the issuer started. */
    public long keyRequests() {
        return Long.parseLong(Web.get(issuerUrl() + "/jwks/requests"));
    }

    /** Signs with a new key from now on; the keys before it stay published. */
    public void rotateKey() {
        Web.post(issuerUrl() + "/jwks/rotations", "");
    }

    /** Publishes no key but the one that signs. */
    public void withdrawOldKeys() {
        Web.post(issuerUrl() + "/jwks/withdrawals", "");
    }

    /** Lets whoever asks for keys or for the discovery document wait that long, until the next call or a restart. */
    public void delayKeys(Duration delay) {
        Web.post(issuerUrl() + "/delays/" + delay.toMillis(), "");
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The roles that the platform knows. */
    public static List<String> roles() {
        return List.of("client", "partner", "broker", "ops");
    }

    public long pid() {
        return child.pid();
    }

    public void stop() {
        child.stop();
    }

    /** Ends it if need be and starts it again on the same port with the same keys. */
    public void restart() {
        child.stop();
        launch();
    }

    @Override
    public void close() {
        child.kill();
    }
}
