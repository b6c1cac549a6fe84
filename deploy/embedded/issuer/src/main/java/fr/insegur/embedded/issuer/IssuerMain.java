package fr.insegur.embedded.issuer;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
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
        KeptKeys keys = new KeptKeys(issuers.getFirst(), Path.of(JSONObjectUtils.getString(config, "keyFile")));
        Set<OAuth2TokenCallback> callbacks =
                issuers.stream().map(id -> new AsRequested(id, lifetime)).collect(Collectors.toSet());
        MockOAuth2Server server = new MockOAuth2Server(
                new OAuth2Config(
                        false, null, null, false, new OAuth2TokenProvider(keys), callbacks, new NettyWrapper()),
                new SlowAnswers(),
                new KeysRoute(keys));
        server.start(InetAddress.ofLiteral("127.0.0.1"), JSONObjectUtils.getInt(config, "port"));
        Thread.currentThread().join();
    }
}
