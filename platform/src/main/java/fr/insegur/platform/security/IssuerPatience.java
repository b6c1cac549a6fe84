package fr.insegur.platform.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives up waiting for an answer of the issuer. Quarkus bounds only the connection to it; an issuer that takes it and then says
 * nothing would hold up the request whose token made the service ask.
 */
@ApplicationScoped
@Unremovable
class IssuerPatience implements OidcRequestFilter {
    private final Duration patience;

    IssuerPatience(@ConfigProperty(name = "quarkus.oidc.connection-timeout") Duration patience) {
        this.patience = patience;
    }

    @Override
    public void filter(OidcRequestContext context) {
        context.request().timeout(patience.toMillis());
    }
}
