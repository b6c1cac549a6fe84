package fr.insegur.notification.notification;

import fr.insegur.notification.message.MessageTemplate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Messages that nobody is there to get, oldest first, without a word of what they say.
 *
 * @param waiting how many in all
 * @param next the cursor of the following page; absent on the last one
 */
@Schema(name = "WaitingNotifications", examples = NotificationExamples.WAITING)
record WaitingView(long waiting, List<Item> items, @Nullable String next) {

    /** One of them. */
    record Item(UUID id, UUID clientId, MessageTemplate template, Instant since) {
        static Item of(Notification notification) {
            return new Item(
                    notification.id(), notification.clientId(), notification.template(), notification.createdAt());
        }
    }
}
