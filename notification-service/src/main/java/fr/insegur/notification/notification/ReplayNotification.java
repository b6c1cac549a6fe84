package fr.insegur.notification.notification;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Sends a message that was given up after all, under the Message-ID that it had. */
@ApplicationScoped
class ReplayNotification {
    private final NotificationRepository notifications;
    private final OpsActionRepository actions;
    private final Event<NotificationsQueued> queued;
    private final BusinessClock clock;

    ReplayNotification(
            NotificationRepository notifications,
            OpsActionRepository actions,
            Event<NotificationsQueued> queued,
            BusinessClock clock) {
        this.notifications = notifications;
        this.actions = actions;
        this.queued = queued;
        this.clock = clock;
    }

    /** @throws Refused 404 for one that is not there, 409 for one that was not given up or is too old */
    @Transactional
    NotificationView replay(UUID id, String subject, String reason) {
        Notification notification = notifications
                .lock(id)
                .orElseThrow(() -> Refused.unknown("notification-unknown", "there is no such notification"));
        if (notification.state() != NotificationState.FAILED) {
            throw Refused.conflict(
                    "notification-not-failed", "only a message that was given up is replayed: " + notification.state());
        }
        if (notification.content() == null) {
            throw Refused.conflict("notification-emptied", "what this message said is past its time and gone");
        }
        notification.replay(clock.now());
        actions.replayed(id, subject, reason, clock.now());
        queued.fire(new NotificationsQueued(1));
        return NotificationView.of(notification);
    }
}
