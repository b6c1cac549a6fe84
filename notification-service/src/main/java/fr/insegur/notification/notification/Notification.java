package fr.insegur.notification.notification;

import fr.insegur.notification.contact.Channel;
import fr.insegur.notification.contact.Contact;
import fr.insegur.notification.message.MessageTemplate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to one recipient about one event, with the proof of its sending. */
@Entity
public class Notification {
    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "event_type")
    private String eventType;

    @Enumerated(EnumType.STRING)
    private MessageTemplate template;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String content;

    @Enumerated(EnumType.STRING)
    private NotificationState state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "pending_since")
    private Instant pendingSince;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "message_id")
    private @Nullable String messageId;

    private @Nullable String reason;

    @Column(name = "correlation_id")
    private @Nullable String correlationId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    /** Somebody is there to be told, so the message is sent to that contact unless it is muted. */
    void address(Contact contact, Instant now) {
        moveTo(contact.mutes(template) ? NotificationState.MUTED : NotificationState.PENDING);
        contactId = contact.id();
        channel = contact.channel();
        pendingSince = now;
        nextAttemptAt = now;
    }

    /** An attempt begins; should it never be recorded, the next one may begin when the lease ends. */
    public void begin(Instant leaseEnd) {
        attempts++;
        nextAttemptAt = leaseEnd;
    }

    public void sent(String newMessageId, Instant at) {
        moveTo(NotificationState.SENT);
        messageId = newMessageId;
        sentAt = at;
        reason = null;
    }

    public void retry(String failure, Instant at) {
        reason = failure;
        nextAttemptAt = at;
    }

    public void failed(String failure) {
        moveTo(NotificationState.FAILED);
        reason = failure;
    }

    /** Nobody is left to be told. */
    public void cancel() {
        moveTo(NotificationState.CANCELLED);
    }

    /** It was given up and is sent after all: it is due at once, and its time begins anew. */
    void replay(Instant now) {
        moveTo(NotificationState.PENDING);
        pendingSince = now;
        nextAttemptAt = now;
    }

    private void moveTo(NotificationState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("a notification does not go from " + state + " to " + next);
        }
        state = next;
    }

    public boolean isPending() {
        return state == NotificationState.PENDING;
    }

    public UUID id() {
        return id;
    }

    public UUID clientId() {
        return clientId;
    }

    public @Nullable UUID contactId() {
        return contactId;
    }

    public UUID eventId() {
        return eventId;
    }

    String eventType() {
        return eventType;
    }

    public MessageTemplate template() {
        return template;
    }

    public Channel channel() {
        return channel;
    }

    /** The facts of the message, as JSON; gone some time after its end. */
    public @Nullable String content() {
        return content;
    }

    NotificationState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** Since when it is to be sent. */
    public Instant pendingSince() {
        return pendingSince;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String messageId() {
        return messageId;
    }

    @Nullable
    String reason() {
        return reason;
    }

    public @Nullable String correlationId() {
        return correlationId;
    }
}
