package fr.insegur.notification.notification;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notifications of one client company or, for the broker, of all. */
@ApplicationScoped
class ReadNotifications {
    private final NotificationRepository notifications;

    ReadNotifications(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @Transactional
    Page<NotificationView> page(Optional<UUID> clientId, PageRequest page) {
        List<Notification> rows =
                clientId.map(client -> notifications.page(client, page)).orElseGet(() -> notifications.page(page));
        return Page.of(rows, page, Notification::id).map(NotificationView::of);
    }
}
