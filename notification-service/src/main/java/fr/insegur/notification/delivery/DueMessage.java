package fr.insegur.notification.delivery;

import fr.insegur.notification.message.MessageTemplate;
import java.util.UUID;

/** A message that was taken to be sent, with all that sending needs. */
record DueMessage(
        UUID notificationId, UUID clientId, MessageTemplate template, String content, String name, String email) {

    /** Leaves the recipient out, because records end up in logs. */
    @Override
    public String toString() {
        return "DueMessage[" + notificationId + ", " + template + "]";
    }
}
