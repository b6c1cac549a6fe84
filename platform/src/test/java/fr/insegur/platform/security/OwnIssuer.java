package fr.insegur.platform.security;

import fr.insegur.embedded.OidcIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An issuer for one class of tests, which may change its keys, slow it down and stop it; it is down at the start if so asked. */
public final class OwnIssuer implements QuarkusTestResourceLifecycleManager {
    static final String DOWN = "down";

    private boolean down;
    private @Nullable OidcIssuer issuer;

    @Override
    public void init(Map<String, String> arguments) {
        down = arguments.containsKey(DOWN);
    }

    /** What a class needs instead of the shared components' issuer, so it comes after them. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        OidcIssuer started = OidcIssuer.start(folder(), 0);
        issuer = started;
        if (down) {
            started.stop();
        }
        return Map.of(
                "quarkus.oidc.auth-server-url", started.issuerUrl(),
                "quarkus.oidc.connection-delay", "1S",
                "quarkus.oidc.connection-timeout", "2S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(OidcIssuer.class));
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("own-issuer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
