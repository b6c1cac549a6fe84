package fr.insegur.partner.webhook;

import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Writes down how an attempt went and what follows: done, another attempt later, or given up. */
@ApplicationScoped
class RecordAttempt {
    private final WebhookDeliveryRepository deliveries;
    private final WebhookAttemptRepository attempts;
    private final WebhookEndpointRepository endpoints;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    RecordAttempt(
            WebhookDeliveryRepository deliveries,
            WebhookAttemptRepository attempts,
            WebhookEndpointRepository endpoints,
            WebhookSettings settings,
            BusinessClock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.endpoints = endpoints;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void record(ClaimedDelivery claimed, AttemptResult result) {
        WebhookDelivery delivery = deliveries.lock(claimed.id()).orElseThrow();
        attempts.persist(new WebhookAttempt(claimed.id(), claimed.attempt(), result));
        Instant now = clock.now();
        String error = result.error();
        boolean latest = delivery.attempts() == claimed.attempt();
        if (latest) {
            delivery.endLease();
        }
        if (error == null && result.status() != null) {
            delivery.delivered(result.status(), now);
        } else if (!latest || delivery.state() != DeliveryState.PENDING) {
            // Another attempt took over, or arrived meanwhile: a failure does not undo what became of that one.
            return;
        } else if (result.gone()) {
            delivery.giveUp(result.status(), "endpoint-gone");
            // An address that the broker has changed since the attempt began is not the one that is gone.
            endpoints
                    .lock(delivery.partnerId())
                    .filter(endpoint -> endpoint.url().equals(claimed.url()))
                    .ifPresent(endpoint -> endpoint.disable(now));
        } else {
            delivery.failed(
                    result.status(),
                    error == null ? "no-answer" : error,
                    now.plus(RetryRules.delay(
                            delivery.attemptsOfThisRun(settings.maxAttempts()),
                            settings.firstRetryDelay(),
                            settings.maxRetryDelay(),
                            settings.retryJitterPercent(),
                            ThreadLocalRandom.current().nextDouble())));
        }
    }
}
