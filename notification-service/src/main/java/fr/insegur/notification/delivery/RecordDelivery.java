package fr.insegur.notification.delivery;

import fr.insegur.notification.delivery.DeliveryResult.Refused;
import fr.insegur.notification.delivery.DeliveryResult.Taken;
import fr.insegur.notification.notification.Notification;
import fr.insegur.notification.notification.NotificationRepository;
import fr.insegur.platform.correlation.CallContext;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Writes down what became of an attempt, and publishes the end of the matter in the same transaction. */
@ApplicationScoped
class RecordDelivery {
    private final NotificationRepository notifications;
    private final Outbox outbox;
    private final DeliverySettings settings;
    private final BusinessClock clock;
    private final CallContext context;

    RecordDelivery(
            NotificationRepository notifications,
            Outbox outbox,
            DeliverySettings settings,
            BusinessClock clock,
            CallContext context) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.context = context;
    }

    @Transactional
    @ActivateRequestContext
    void record(UUID notificationId, DeliveryResult result) {
        notifications
                .lock(notificationId)
                // Another process may have gone on with it after this one's lease had ended.
                .filter(Notification::isPending)
                .ifPresent(notification -> {
                    // The event that follows belongs to the chain of the one that the message is about.
                    context.continueFrom(notification.correlationId(), notification.eventId(), null);
                    record(notification, result);
                });
    }

    private void record(Notification notification, DeliveryResult result) {
        Instant now = clock.now();
        switch (result) {
            case Taken taken -> {
                notification.sent(taken.messageId(), now);
                outbox.append(NotificationEvents.sent(notification, now));
            }
            case Refused refused
            when refused.forGood() || !now.isBefore(notification.pendingSince().plus(settings.giveUpAfter())) -> {
                notification.failed(refused.reason());
                outbox.append(NotificationEvents.failed(notification, refused.reason()));
            }
            case Refused refused ->
                notification.retry(
                        refused.reason(),
                        now.plus(RetryRules.delayAfter(
                                notification.attempts(), settings.firstRetryDelay(), settings.maxRetryDelay())));
        }
    }
}
