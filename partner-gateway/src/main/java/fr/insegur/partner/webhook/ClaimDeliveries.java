package fr.insegur.partner.webhook;

import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes deliveries that are due under a lease that outlasts an attempt: a process that dies between taking and recording
 * loses only time. Those of a disabled endpoint are given up without an attempt.
 */
@ApplicationScoped
class ClaimDeliveries {
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);
    private final WebhookDeliveryRepository deliveries;
    private final WebhookEndpointRepository endpoints;
    private final WebhookSecretRepository secrets;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    ClaimDeliveries(
            WebhookDeliveryRepository deliveries,
            WebhookEndpointRepository endpoints,
            WebhookSecretRepository secrets,
            WebhookSettings settings,
            BusinessClock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to be sent now.
     *
     * @param idle time until the next delivery falls due that is not due yet; absent when there is none. What is due and not
     *     among these waits for an attempt under way, whose end is told
     */
    record Claim(List<ClaimedDelivery> deliveries, Optional<Duration> idle) {}

    @Transactional
    Claim claim(int limit) {
        Instant now = clock.now();
        Instant leaseEnd = now.plus(settings.connectTimeout())
                .plus(settings.requestTimeout())
                .plus(LEASE_MARGIN);
        List<ClaimedDelivery> claimed = new ArrayList<>();
        for (WebhookDelivery delivery : deliveries.lockDue(now, limit, settings.maxParallelPerPartner())) {
            WebhookEndpoint endpoint = endpoints.findById(delivery.partnerId());
            if (endpoint.enabled()) {
                delivery.begin(leaseEnd);
                // Opened by each attempt for itself: a secret that does not open must not stop the others.
                claimed.add(new ClaimedDelivery(
                        delivery.id(),
                        delivery.partnerId(),
                        delivery.attempts(),
                        endpoint.url(),
                        Objects.requireNonNull(delivery.body(), "a message that is to be sent says something"),
                        secrets.of(delivery.partnerId())));
            } else {
                delivery.giveUp(null, "endpoint-disabled");
            }
        }
        Optional<Duration> idle = deliveries.nextDue(now).map(due -> Duration.between(now, due));
        return new Claim(claimed, idle);
    }
}
