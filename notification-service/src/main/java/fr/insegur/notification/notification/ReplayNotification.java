package fr.insegur.notification.notification;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Sends a message that was given up after all, under the Message-ID that it had. */
@ApplicationScoped
class ReplayNotification {
    private final NotificationRepository notifications;
    private final Event<NotificationsQueued> queued;
    private final BusinessClock clock;
    private final Trail trail;

    ReplayNotification(
            NotificationRepository notifications, Event<NotificationsQueued> queued, BusinessClock clock, Trail trail) {
        this.notifications = notifications;
        this.queued = queued;
        this.clock = clock;
        this.trail = trail;
    }

    /** @throws Refused 404 for one that is not there, 409 for one that was not given up or is too old */
    @Transactional
    NotificationView replay(UUID id) {
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
        trail.before(NotificationView.of(notification));
        notification.replay(clock.now());
        queued.fire(new NotificationsQueued(1));
        return NotificationView.of(notification);
    }
}
