package fr.insegur.partner.webhook;

import fr.insegur.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A secret that a partner's messages are signed with, sealed. */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret {
    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    private byte[] sealed;

    @Column(name = "request_key")
    private @Nullable String requestKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookSecret() {}

    WebhookSecret(UUID partnerId, byte[] sealed, @Nullable String requestKey, Instant createdAt) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.sealed = sealed.clone();
        this.requestKey = requestKey;
        this.createdAt = createdAt;
    }

    boolean answers(@Nullable String key) {
        return key != null && key.equals(requestKey);
    }

    byte[] sealed() {
        return sealed.clone();
    }
}
