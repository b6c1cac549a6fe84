package fr.insegur.notification.delivery;

import fr.insegur.notification.contact.Contact;
import fr.insegur.notification.contact.ContactDetails;
import fr.insegur.notification.contact.ContactRepository;
import fr.insegur.notification.notification.Notification;
import fr.insegur.notification.notification.NotificationRepository;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.vault.CannotOpen;
import fr.insegur.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes messages that are due under a lease that outlasts an attempt: a process that dies between taking and recording loses
 * only time, at the price that the mail may be sent a second time, with the same Message-ID.
 */
@ApplicationScoped
class ClaimNotifications {
    private static final Logger LOG = Logger.getLogger(ClaimNotifications.class);
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    private final NotificationRepository notifications;
    private final ContactRepository contacts;
    private final Vault vault;
    private final DeliverySettings settings;
    private final BusinessClock clock;

    ClaimNotifications(
            NotificationRepository notifications,
            ContactRepository contacts,
            Vault vault,
            DeliverySettings settings,
            BusinessClock clock) {
        this.notifications = notifications;
        this.contacts = contacts;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    List<DueMessage> claim(int limit) {
        Instant now = clock.now();
        Instant leaseEnd = now.plus(settings.sendTimeout()).plus(LEASE_MARGIN);
        return notifications.lockDue(now, limit).stream()
                .flatMap(notification -> begin(notification, leaseEnd).stream())
                .toList();
    }

    /** Nothing for a contact that was erased, nor for one that cannot be read now: that is looked at again after the lease. */
    private Optional<DueMessage> begin(Notification notification, Instant leaseEnd) {
        Contact contact = contacts.findById(notification.contactId());
        if (contact == null) {
            notification.cancel();
            return Optional.empty();
        }
        notification.begin(leaseEnd);
        try {
            ContactDetails recipient = contact.open(vault);
            return Optional.of(new DueMessage(
                    notification.id(),
                    notification.clientId(),
                    notification.template(),
                    Objects.requireNonNull(notification.content(), "a message that is to be sent says something"),
                    recipient.name(),
                    recipient.email()));
        } catch (CannotOpen unreadable) {
            LOG.errorf("notification %s waits: %s", notification.id(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
