package fr.insegur.partner.webhook;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends a message again, whatever became of it: the partner knows a repeat by its identifier. */
@ApplicationScoped
class ReplayDelivery {
    private final WebhookDeliveryRepository deliveries;
    private final WebhookAttemptRepository attempts;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    ReplayDelivery(
            WebhookDeliveryRepository deliveries,
            WebhookAttemptRepository attempts,
            WebhookSettings settings,
            BusinessClock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refused 404 for one that is not there, 409 for one that is too old */
    @Transactional
    WebhookDeliveryView replay(UUID id, String subject, String reason) {
        WebhookDelivery delivery = deliveries
                .lock(id)
                .orElseThrow(() -> Refused.unknown("webhook-delivery-unknown", "there is no such delivery"));
        if (delivery.body() == null) {
            throw Refused.conflict("webhook-delivery-emptied", "what this message said is past its time and gone");
        }
        delivery.replay(clock.now(), settings.maxAttempts());
        // The reason is the caller's free text, which may name anybody: it is kept, and never logged.
        deliveries.noteReplay(id, subject, reason, clock.now());
        Map<UUID, List<WebhookAttempt>> history = attempts.of(List.of(id));
        return WebhookDeliveryView.of(delivery, history.getOrDefault(id, List.of()));
    }
}
