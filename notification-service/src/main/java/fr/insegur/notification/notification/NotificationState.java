package fr.insegur.notification.notification;

import java.util.Set;

/** Where a message is on its way, and where it may go from there. */
public enum NotificationState {
    /** Nobody is there to be told yet. */
    WAITING_FOR_CONTACT,
    /** It is to be sent, for the first time or again. */
    PENDING,
    /** The recipient's mail server, or ours on its behalf, has taken it. */
    SENT,
    /** It was refused for good, or no attempt succeeded in time; ops may replay it. */
    FAILED,
    /** The contact does not want such messages. */
    MUTED,
    /** Its contact was erased before it was sent. */
    CANCELLED;

    Set<NotificationState> next() {
        return switch (this) {
            case WAITING_FOR_CONTACT -> Set.of(PENDING, MUTED);
            case PENDING -> Set.of(SENT, FAILED, CANCELLED);
            case FAILED -> Set.of(PENDING);
            case SENT, MUTED, CANCELLED -> Set.of();
        };
    }
}
