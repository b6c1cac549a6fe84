package fr.insegur.notification.delivery;

import fr.insegur.notification.contact.Channel;
import fr.insegur.notification.message.MessageTemplate;
import fr.insegur.notification.notification.Notification;
import fr.insegur.platform.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/** What is published of a notification: that it was sent or given up, never to whom or what it said. */
final class NotificationEvents {
    private static final String TOPIC = "notifications.v1";

    private NotificationEvents() {}

    record NotificationSent(
            UUID notificationId,
            UUID clientId,
            MessageTemplate template,
            Channel channel,
            UUID causeEventId,
            Instant sentAt) {}

    record NotificationFailed(
            UUID notificationId,
            UUID clientId,
            MessageTemplate template,
            Channel channel,
            UUID causeEventId,
            String reason) {}

    static OutgoingEvent sent(Notification notification, Instant at) {
        return event(
                notification,
                "notification-sent.v1",
                new NotificationSent(
                        notification.id(),
                        notification.clientId(),
                        notification.template(),
                        notification.channel(),
                        notification.eventId(),
                        at));
    }

    static OutgoingEvent failed(Notification notification, String reason) {
        return event(
                notification,
                "notification-failed.v1",
                new NotificationFailed(
                        notification.id(),
                        notification.clientId(),
                        notification.template(),
                        notification.channel(),
                        notification.eventId(),
                        reason));
    }

    private static OutgoingEvent event(Notification notification, String type, Object data) {
        return new OutgoingEvent(TOPIC, notification.clientId(), type, data, notification.clientId(), null);
    }
}
