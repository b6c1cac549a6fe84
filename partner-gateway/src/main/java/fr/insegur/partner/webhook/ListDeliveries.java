package fr.insegur.partner.webhook;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads deliveries with their attempts. */
@ApplicationScoped
class ListDeliveries {
    private final WebhookDeliveryRepository deliveries;
    private final WebhookAttemptRepository attempts;

    ListDeliveries(WebhookDeliveryRepository deliveries, WebhookAttemptRepository attempts) {
        this.deliveries = deliveries;
        this.attempts = attempts;
    }

    @Transactional
    Page<WebhookDeliveryView> list(@Nullable DeliveryState state, @Nullable UUID partnerId, PageRequest request) {
        Page<WebhookDelivery> page = Page.of(deliveries.page(state, partnerId, request), request, WebhookDelivery::id);
        Map<UUID, List<WebhookAttempt>> history =
                attempts.of(page.items().stream().map(WebhookDelivery::id).toList());
        return page.map(row -> WebhookDeliveryView.of(row, history.getOrDefault(row.id(), List.of())));
    }
}
