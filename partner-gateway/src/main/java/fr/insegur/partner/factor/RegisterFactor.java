package fr.insegur.partner.factor;

import fr.insegur.partner.webhook.EnableEndpoint;
import fr.insegur.partner.webhook.IssueWebhookSecret;
import fr.insegur.partner.webhook.WebhookEndpoint;
import fr.insegur.partner.webhook.WebhookEndpointRepository;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a factor into the panel, or describes it anew. */
@ApplicationScoped
class RegisterFactor {
    private final FactorRepository factors;
    private final EnableEndpoint enableEndpoint;
    private final IssueWebhookSecret issueWebhookSecret;
    private final WebhookEndpointRepository endpoints;
    private final Trail trail;

    RegisterFactor(
            FactorRepository factors,
            EnableEndpoint enableEndpoint,
            IssueWebhookSecret issueWebhookSecret,
            WebhookEndpointRepository endpoints,
            Trail trail) {
        this.factors = factors;
        this.enableEndpoint = enableEndpoint;
        this.issueWebhookSecret = issueWebhookSecret;
        this.endpoints = endpoints;
        this.trail = trail;
    }

    /** @return the factor, with its first webhook secret when it is new */
    @Transactional
    PartnerView register(UUID id, PartnerRequest request) {
        Money minimum = request.minTurnover();
        if (minimum != null && !minimum.isPositive()) {
            throw Refused.invalid(
                    "min-turnover-invalid",
                    "a minimum turnover is more than zero",
                    new FieldProblem("/minTurnover/amount", "not-positive", "more than zero, or leave it out"));
        }
        factors.serialiseRegistrations();
        factors.withCode(request.code()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw Refused.conflict("partner-code-taken", "another partner has this code");
        });
        Factor known = factors.findById(id);
        if (known != null) {
            WebhookEndpoint endpoint = endpoints.findById(id);
            trail.before(PartnerView.of(known, endpoint.url(), endpoint.enabled(), null));
        }
        Factor factor = known == null ? new Factor(id) : known;
        factor.describe(request.code(), request.name(), request.products(), minimum);
        factors.persistAndFlush(factor);
        enableEndpoint.enable(id, request.webhookUrl());
        trail.record("partners.put", id.toString(), null, PartnerView.of(factor, request.webhookUrl(), true, null));
        String secret = known == null ? issueWebhookSecret.issue(id, null).secret() : null;
        return PartnerView.of(factor, request.webhookUrl(), true, secret);
    }
}
