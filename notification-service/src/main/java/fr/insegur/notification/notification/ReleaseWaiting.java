package fr.insegur.notification.notification;

import fr.insegur.notification.contact.Contact;
import fr.insegur.notification.contact.ContactPut;
import fr.insegur.notification.contact.ContactRepository;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Addresses what waited to the contact that was put, in the same transaction. */
@ApplicationScoped
class ReleaseWaiting {
    private final ContactRepository contacts;
    private final NotificationRepository notifications;
    private final Event<NotificationsQueued> queued;
    private final BusinessClock clock;

    ReleaseWaiting(
            ContactRepository contacts,
            NotificationRepository notifications,
            Event<NotificationsQueued> queued,
            BusinessClock clock) {
        this.contacts = contacts;
        this.notifications = notifications;
        this.queued = queued;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void release(@Observes ContactPut put) {
        List<Notification> waiting = notifications.waitingOf(put.clientId());
        if (waiting.isEmpty()) {
            return;
        }
        Contact contact = contacts.findById(put.contactId());
        waiting.forEach(notification -> notification.address(contact, clock.now()));
        queued.fire(new NotificationsQueued(waiting.size()));
    }
}
