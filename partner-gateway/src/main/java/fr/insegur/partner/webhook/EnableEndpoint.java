package fr.insegur.partner.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Sets where a partner is called, and calls it again if it had been given up. */
@ApplicationScoped
public class EnableEndpoint {
    private final WebhookEndpointRepository endpoints;

    EnableEndpoint(WebhookEndpointRepository endpoints) {
        this.endpoints = endpoints;
    }

    /** @param url in a form that {@link WebhookUrl} accepts */
    @Transactional
    public void enable(UUID partnerId, String url) {
        endpoints
                .lock(partnerId)
                .ifPresentOrElse(
                        endpoint -> endpoint.moveTo(url), () -> endpoints.persist(new WebhookEndpoint(partnerId, url)));
    }
}
