package fr.insegur.partner.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Where partners are called. */
@ApplicationScoped
public class WebhookEndpointRepository implements PanacheRepositoryBase<WebhookEndpoint, UUID> {
    Optional<WebhookEndpoint> lock(UUID partnerId) {
        return findByIdOptional(partnerId, LockModeType.PESSIMISTIC_WRITE);
    }
}
