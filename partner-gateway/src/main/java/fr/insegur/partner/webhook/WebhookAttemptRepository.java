package fr.insegur.partner.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class WebhookAttemptRepository implements PanacheRepositoryBase<WebhookAttempt, UUID> {
    Map<UUID, List<WebhookAttempt>> of(List<UUID> deliveryIds) {
        return list("deliveryId in ?1 order by deliveryId, number", deliveryIds).stream()
                .collect(Collectors.groupingBy(WebhookAttempt::deliveryId));
    }
}
