package fr.insegur.partner.webhook;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import fr.insegur.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a partner a new secret. The one before stays live until the next change, so that nothing is missed meanwhile. */
@ApplicationScoped
public class IssueWebhookSecret {
    static final int LIVE_SECRETS = 2;
    private final WebhookEndpointRepository endpoints;
    private final WebhookSecretRepository secrets;
    private final WebhookSecretRequestRepository requests;
    private final Vault vault;
    private final BusinessClock clock;
    private final Trail trail;

    IssueWebhookSecret(
            WebhookEndpointRepository endpoints,
            WebhookSecretRepository secrets,
            WebhookSecretRequestRepository requests,
            Vault vault,
            BusinessClock clock,
            Trail trail) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.requests = requests;
        this.vault = vault;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Who asks, and under which Idempotency-Key.
     *
     * @param caller its subject; a key is the caller's own
     */
    public record Request(String caller, String key) {}

    /**
     * A secret in clear.
     *
     * @param replayed whether it was issued before, for the same request
     */
    public record Issued(String secret, boolean replayed) {}

    /**
     * A repeat gets the same secret, and does not push the one before out.
     *
     * @param request absent when a partner is taken in, which happens once
     * @throws Refused 409 when the secret of that request is retired, 422 when the key was used for another partner
     */
    @Transactional
    public Issued issue(UUID partnerId, @Nullable Request request) {
        if (endpoints.lock(partnerId).isEmpty()) {
            throw Refused.unknown("partner-unknown", "there is no such partner");
        }
        WebhookSecretRequest.Id id =
                request == null ? null : new WebhookSecretRequest.Id(request.caller(), request.key());
        WebhookSecretRequest earlier = id == null ? null : requests.findById(id);
        if (earlier != null) {
            return new Issued(again(partnerId, earlier), true);
        }
        secrets.of(partnerId).stream().skip(LIVE_SECRETS - 1).forEach(retired -> secrets.delete(retired));
        String text = WebhookSigner.newSecret();
        WebhookSecret secret = new WebhookSecret(partnerId, text, vault, clock.now());
        secrets.persist(secret);
        if (id != null) {
            requests.persist(new WebhookSecretRequest(id, partnerId, secret.id(), clock.now()));
            // The answer holds the secret, so what is hashed is its id.
            trail.record("partners.webhook-secrets.issue", partnerId.toString(), null, secret.id());
        }
        return new Issued(text, false);
    }

    private String again(UUID partnerId, WebhookSecretRequest earlier) {
        if (!earlier.partnerId().equals(partnerId)) {
            throw Refused.unprocessable("idempotency-key-reused", "this key was used for another request");
        }
        WebhookSecret secret = secrets.findByIdOptional(earlier.secretId())
                .orElseThrow(() -> Refused.conflict(
                        "secret-retired", "the secret of this request has been replaced: ask under another key"));
        return secret.open(vault);
    }
}
