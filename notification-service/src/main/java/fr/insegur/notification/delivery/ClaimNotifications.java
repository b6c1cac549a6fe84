package fr.insegur.notification.delivery;

import fr.insegur.notification.contact.Contact;
import fr.insegur.notification.contact.ContactRepository;
import fr.insegur.notification.notification.Notification;
import fr.insegur.notification.notification.NotificationRepository;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes messages that are due under a lease that outlasts an attempt: a process that dies between taking and recording loses
 * only time, at the price that the mail may be sent a second time, with the same Message-ID.
 */
@ApplicationScoped
class ClaimNotifications {
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    private final NotificationRepository notifications;
    private final ContactRepository contacts;
    private final DeliverySettings settings;
    private final BusinessClock clock;

    ClaimNotifications(
            NotificationRepository notifications,
            ContactRepository contacts,
            DeliverySettings settings,
            BusinessClock clock) {
        this.notifications = notifications;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    List<DueMessage> claim(int limit) {
        Instant now = clock.now();
        Instant leaseEnd = now.plus(settings.sendTimeout()).plus(LEASE_MARGIN);
        return notifications.lockDue(now, limit).stream()
                .map(notification -> begin(notification, leaseEnd))
                .toList();
    }

    private DueMessage begin(Notification notification, Instant leaseEnd) {
        notification.begin(leaseEnd);
        Contact contact = contacts.findById(notification.contactId());
        return new DueMessage(
                notification.id(),
                notification.clientId(),
                notification.template(),
                notification.content(),
                contact.name(),
                contact.email());
    }
}
