package fr.insegur.partner.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WebhookSecretRepository implements PanacheRepositoryBase<WebhookSecret, UUID> {
    /** The newest first. */
    List<WebhookSecret> of(UUID partnerId) {
        return list("partnerId = ?1 order by id desc", partnerId);
    }
}
