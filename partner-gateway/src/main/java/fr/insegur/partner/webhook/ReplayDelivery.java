package fr.insegur.partner.webhook;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Sends a message again, whatever became of it: the partner knows a repeat by its identifier. */
@ApplicationScoped
class ReplayDelivery {
    private final WebhookDeliveryRepository deliveries;
    private final WebhookAttemptRepository attempts;
    private final WebhookSettings settings;
    private final BusinessClock clock;
    private final Trail trail;

    ReplayDelivery(
            WebhookDeliveryRepository deliveries,
            WebhookAttemptRepository attempts,
            WebhookSettings settings,
            BusinessClock clock,
            Trail trail) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
        this.trail = trail;
    }

    /** @throws Refused 404 for one that is not there, 409 for one that is too old */
    @Transactional
    WebhookDeliveryView replay(UUID id) {
        WebhookDelivery delivery = deliveries
                .lock(id)
                .orElseThrow(() -> Refused.unknown("webhook-delivery-unknown", "there is no such delivery"));
        if (delivery.body() == null) {
            throw Refused.conflict("webhook-delivery-emptied", "what this message said is past its time and gone");
        }
        List<WebhookAttempt> history = attempts.of(List.of(id)).getOrDefault(id, List.of());
        trail.before(WebhookDeliveryView.of(delivery, history));
        delivery.replay(clock.now(), settings.maxAttempts());
        return WebhookDeliveryView.of(delivery, history);
    }
}
