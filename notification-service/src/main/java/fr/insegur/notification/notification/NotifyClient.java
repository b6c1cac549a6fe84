package fr.insegur.notification.notification;

import fr.insegur.notification.contact.Channel;
import fr.insegur.notification.contact.Contact;
import fr.insegur.notification.contact.ContactRepository;
import fr.insegur.notification.message.LetterWriter;
import fr.insegur.notification.message.Message;
import fr.insegur.notification.notification.NotificationRepository.Beginning;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues the message about an event for every contact of the client company, or lets it wait until there is one. */
@ApplicationScoped
public class NotifyClient {
    private final ContactRepository contacts;
    private final NotificationRepository notifications;
    private final LetterWriter letters;
    private final Event<NotificationsQueued> queued;
    private final BusinessClock clock;

    NotifyClient(
            ContactRepository contacts,
            NotificationRepository notifications,
            LetterWriter letters,
            Event<NotificationsQueued> queued,
            BusinessClock clock) {
        this.contacts = contacts;
        this.notifications = notifications;
        this.letters = letters;
        this.queued = queued;
        this.clock = clock;
    }

    @Transactional
    public void tell(EventEnvelope event, UUID clientId, Message message) {
        contacts.lock(clientId);
        List<Contact> recipients = contacts.ofClient(clientId);
        Instant now = clock.now();
        if (recipients.isEmpty()) {
            notifications.begin(beginning(event, clientId, null, message), now);
            return;
        }
        int pending = 0;
        for (Contact recipient : recipients) {
            Beginning beginning = beginning(event, clientId, recipient, message);
            if (notifications.begin(beginning, now) && beginning.state() == NotificationState.PENDING) {
                pending++;
            }
        }
        if (pending > 0) {
            queued.fire(new NotificationsQueued(pending));
        }
    }

    private Beginning beginning(EventEnvelope event, UUID clientId, @Nullable Contact recipient, Message message) {
        return new Beginning(
                Ids.next(),
                clientId,
                recipient == null ? null : recipient.id(),
                event.id(),
                event.type(),
                message.template(),
                recipient == null ? Channel.EMAIL : recipient.channel(),
                letters.contentOf(message),
                state(recipient, message),
                event.correlationId());
    }

    private static NotificationState state(@Nullable Contact recipient, Message message) {
        if (recipient == null) {
            return NotificationState.WAITING_FOR_CONTACT;
        }
        return recipient.mutes(message.template()) ? NotificationState.MUTED : NotificationState.PENDING;
    }
}
