package fr.insegur.platform.security;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the issuer's keys anew from time to time. Quarkus does so only for a token under a key that it does not know, so that a key
 * that was withdrawn, perhaps because it was stolen, would be believed until then or until a restart.
 */
@ApplicationScoped
class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private final TenantConfigBean issuers;
    private final Duration patience;

    IssuerKeys(
            TenantConfigBean issuers, @ConfigProperty(name = "quarkus.oidc.connection-timeout") Duration patience) {
        this.issuers = issuers;
        this.patience = patience;
    }

    /** A service that started without its issuer is connected to it here too, if no caller came first. */
    @Scheduled(
            every = "${insegur.security.read-keys-every:5m}",
            delayed = "${insegur.security.read-keys-every:5m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAnew() {
        // What is to be verified is no token, so this fails after the keys were read; there is no call that only reads them.
        issuers.getDefaultTenant()
                .initialize()
                .flatMap(issuer -> issuer.provider().refreshJwksAndVerifyJwtToken("", false, false, null))
                .onFailure()
                .invoke(failure -> LOG.debug("the issuer's keys were asked for", failure))
                .onItemOrFailure()
                .transform((verified, failure) -> patience)
                .await()
                .atMost(patience.multipliedBy(2));
    }
}
