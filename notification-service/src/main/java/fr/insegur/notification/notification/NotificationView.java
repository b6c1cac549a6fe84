package fr.insegur.notification.notification;

import fr.insegur.notification.contact.Channel;
import fr.insegur.notification.message.MessageTemplate;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A notification and the proof of its sending.
 *
 * @param contactId absent while nobody is there to be told
 * @param sentAt when the mail server took it
 * @param messageId of the mail, as its header says
 * @param reason of the last failure, as a code
 */
@Schema(name = "Notification", examples = NotificationExamples.NOTIFICATION)
record NotificationView(
        UUID id,
        UUID clientId,
        @Nullable UUID contactId,
        MessageTemplate template,
        Channel channel,
        NotificationState state,
        UUID causeEventId,
        String causeEventType,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String messageId,
        int attempts,
        @Nullable String reason) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.clientId(),
                notification.contactId(),
                notification.template(),
                notification.channel(),
                notification.state(),
                notification.eventId(),
                notification.eventType(),
                notification.createdAt(),
                notification.sentAt(),
                notification.messageId(),
                notification.attempts(),
                notification.reason());
    }
}
