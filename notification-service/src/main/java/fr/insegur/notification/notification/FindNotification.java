package fr.insegur.notification.notification;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** One notification, if it is the caller's business. */
@ApplicationScoped
class FindNotification {
    private final NotificationRepository notifications;

    FindNotification(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    /** @param clientId the only company whose notifications are to be found; any when empty */
    @Transactional
    NotificationView find(UUID id, Optional<UUID> clientId) {
        Optional<Notification> found =
                clientId.isPresent() ? notifications.ofClient(id, clientId.get()) : notifications.findByIdOptional(id);
        return found.map(NotificationView::of)
                .orElseThrow(() -> Refused.unknown("notification-unknown", "there is no such notification"));
    }
}
