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
 * start with it: an issuer on the service's own loopback is taken under the local, test and dev profiles only.
 */
@ApplicationScoped
class IssuerGuard {
    private static final Set<String> TRUSTING = Set.of("local", "test", "dev");
    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]", "0.0.0.0");

    private final String issuer;

    IssuerGuard(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.issuer = issuer;
    }

    void check(@Observes StartupEvent started) {
        if (!isAllowed(issuer, ConfigUtils.getProfiles())) {
            throw new IllegalStateException(
                    "quarkus.oidc.auth-server-url names an issuer on this machine; only the local profile takes one");
        }
    }

    static boolean isAllowed(String issuer, List<String> profiles) {
        String host = String.valueOf(URI.create(issuer).getHost());
        boolean onThisMachine = LOOPBACK.contains(host) || host.startsWith("127.");
        return !onThisMachine || profiles.stream().anyMatch(TRUSTING::contains);
    }
}
