package fr.insegur.partner.webhook;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a partner a new secret. The one before stays live until the next change, so that nothing is missed meanwhile. */
@ApplicationScoped
public class IssueWebhookSecret {
    static final int LIVE_SECRETS = 2;
    private final WebhookEndpointRepository endpoints;
    private final WebhookSecretRepository secrets;
    private final SecretVault vault;
    private final BusinessClock clock;

    IssueWebhookSecret(
            WebhookEndpointRepository endpoints,
            WebhookSecretRepository secrets,
            SecretVault vault,
            BusinessClock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * @param requestKey the Idempotency-Key of the request, if it has one: a repeat gets the same secret, and does not
     *     push the one before out
     * @return the secret in clear
     */
    @Transactional
    public String issue(UUID partnerId, @Nullable String requestKey) {
        if (endpoints.lock(partnerId).isEmpty()) {
            throw Refused.unknown("partner-unknown", "there is no such partner");
        }
        List<WebhookSecret> older = secrets.of(partnerId);
        Optional<WebhookSecret> repeat =
                older.stream().filter(known -> known.answers(requestKey)).findAny();
        if (repeat.isPresent()) {
            return vault.open(partnerId, repeat.get().sealed());
        }
        older.stream().skip(LIVE_SECRETS - 1).forEach(retired -> secrets.delete(retired));
        String secret = WebhookSigner.newSecret();
        secrets.persist(new WebhookSecret(partnerId, vault.seal(partnerId, secret), requestKey, clock.now()));
        return secret;
    }
}
