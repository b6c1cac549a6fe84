package fr.insegur.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The small issuer of a developer's machine signs whatever it is asked to. A service that is not on such a machine does not
 * start with it: an issuer on the service's own loopback is taken under the local, test and dev profiles only. Nor does it
 * start when tokens would be taken for longer after their end than clocks may differ.
 */
@ApplicationScoped
class IssuerGuard {
    private static final Set<String> TRUSTING = Set.of("local", "test", "dev");
    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]", "0.0.0.0");

    private static final int MOST_LEEWAY_SECONDS = 60;

    private final String issuer;
    private final int leewaySeconds;

    IssuerGuard(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int leewaySeconds) {
        this.issuer = issuer;
        this.leewaySeconds = leewaySeconds;
    }

    void check(@Observes StartupEvent started) {
        if (!isAllowed(issuer, ConfigUtils.getProfiles())) {
            throw new IllegalStateException(
                    "quarkus.oidc.auth-server-url names an issuer on this machine; only the local profile takes one");
        }
        if (!isLeeway(leewaySeconds)) {
            throw new IllegalStateException(
                    "quarkus.oidc.token.lifespan-grace must be between 0 and " + MOST_LEEWAY_SECONDS + " seconds");
        }
    }

    /** Whether this is a difference of clocks, and not a longer life for tokens. */
    static boolean isLeeway(int seconds) {
        return seconds >= 0 && seconds <= MOST_LEEWAY_SECONDS;
    }

    static boolean isAllowed(String issuer, List<String> profiles) {
        String host = String.valueOf(URI.create(issuer).getHost());
        boolean onThisMachine = LOOPBACK.contains(host) || host.startsWith("127.");
        return !onThisMachine || profiles.stream().anyMatch(TRUSTING::contains);
    }
}
