package fr.insegur.partner.webhook;

import fr.insegur.platform.vault.SealedTable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WebhookSecretRepository implements PanacheRepositoryBase<WebhookSecret, UUID> {
    @Produces
    @Singleton
    static SealedTable sealed() {
        return WebhookSecret.TABLE;
    }

    /** The newest first. */
    List<WebhookSecret> of(UUID partnerId) {
        return list("partnerId = ?1 order by id desc", partnerId);
    }
}
