package fr.insegur.notification.notification;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What waits for a contact, of all client companies. */
@ApplicationScoped
class ListWaiting {
    private final NotificationRepository notifications;

    ListWaiting(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @Transactional
    WaitingView list(PageRequest page) {
        Page<WaitingView.Item> items =
                Page.of(notifications.waiting(page), page, Notification::id).map(WaitingView.Item::of);
        return new WaitingView(notifications.countWaiting(), items.items(), items.next());
    }
}
