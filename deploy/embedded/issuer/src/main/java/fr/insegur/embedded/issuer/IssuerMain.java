package fr.insegur.embedded.issuer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * Runs an OpenID issuer that gives out whatever token is asked for. It proves nothing about who asks, so it listens on
 * loopback only and the services refuse it outside their local and test profiles.
 */
public final class IssuerMain {
    private IssuerMain() {}

    /**
     * Serves until the process ends. The configuration is the JSON object in {@code INSEGUR_ISSUER}: {@code port},
     * {@code issuers} (the first one is the platform's own), {@code keyFile}, {@code lifetimeSeconds}.
     */
    public static void main(String[] args) throws Exception {
        Map<String, Object> config = JSONObjectUtils.parse(System.getenv("INSEGUR_ISSUER"));
        List<String> issuers = JSONObjectUtils.getStringList(config, "issuers");
        long lifetime = JSONObjectUtils.getLong(config, "lifetimeSeconds");
        KeyProvider keys = new KeyProvider(List.of(keyKeptIn(Path.of(JSONObjectUtils.getString(config, "keyFile")))));
        // The provider hands its keys out in the order of the first requests; the kept one belongs to the first issuer.
        keys.signingKey(issuers.getFirst());
        Set<OAuth2TokenCallback> callbacks =
                issuers.stream().map(id -> new AsRequested(id, lifetime)).collect(Collectors.toSet());
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(keys);
        MockOAuth2Server server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, tokens, callbacks, new NettyWrapper()),
                new CountedKeys(tokens));
        server.start(InetAddress.ofLiteral("127.0.0.1"), JSONObjectUtils.getInt(config, "port"));
        Thread.currentThread().join();
    }

    /**
     * The key id is the issuer's name, so a service would never ask again for a key that changed at a restart: the key
     * is made once and kept.
     */
    private static JWK keyKeptIn(Path file) throws Exception {
        if (Files.exists(file)) {
            return JWK.parse(Files.readString(file));
        }
        JWK key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyID("insegur")
                .generate();
        Files.writeString(file, key.toJSONString());
        return key;
    }
}
