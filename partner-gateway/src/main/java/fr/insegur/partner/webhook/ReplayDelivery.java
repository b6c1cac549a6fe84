package fr.insegur.partner.webhook;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sends a message again, whatever became of it: the partner knows a repeat by its identifier. */
@ApplicationScoped
class ReplayDelivery {
    private static final Logger LOG = Logger.getLogger(ReplayDelivery.class);
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

    @Transactional
    WebhookDeliveryView replay(UUID id, String subject, String reason) {
        WebhookDelivery delivery = deliveries
                .lock(id)
                .orElseThrow(() -> Refused.unknown("webhook-delivery-unknown", "there is no such delivery"));
        delivery.replay(clock.now(), settings.maxAttempts());
        LOG.infof("webhook delivery %s is replayed by %s: %s", id, subject, reason);
        Map<UUID, List<WebhookAttempt>> history = attempts.of(List.of(id));
        return WebhookDeliveryView.of(delivery, history.getOrDefault(id, List.of()));
    }
}
