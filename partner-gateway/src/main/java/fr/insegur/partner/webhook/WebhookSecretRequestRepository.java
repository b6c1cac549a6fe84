package fr.insegur.partner.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class WebhookSecretRequestRepository implements PanacheRepositoryBase<WebhookSecretRequest, WebhookSecretRequest.Id> {}
