package fr.insegur.partner.webhook;

import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Sets where a partner is called, and calls it again if it had been given up. */
@ApplicationScoped
public class EnableEndpoint {
    private final WebhookEndpointRepository endpoints;
    private final SsrfGuard guard;

    EnableEndpoint(WebhookEndpointRepository endpoints, SsrfGuard guard) {
        this.endpoints = endpoints;
        this.guard = guard;
    }

    /** @param url in a form that {@link WebhookUrl} accepts */
    @Transactional
    public void enable(UUID partnerId, String url) {
        if (!guard.isAcceptable(url)) {
            throw Refused.invalid(
                    "https-required",
                    "messages to a partner are encrypted on their way",
                    new FieldProblem("/webhookUrl", "https-required", "an https address"));
        }
        endpoints
                .lock(partnerId)
                .ifPresentOrElse(
                        endpoint -> endpoint.moveTo(url), () -> endpoints.persist(new WebhookEndpoint(partnerId, url)));
    }
}
