package fr.insegur.partner.webhook;

import fr.insegur.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A secret that a partner's messages are signed with, sealed. */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret {
    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    private byte[] sealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookSecret() {}

    WebhookSecret(UUID partnerId, byte[] sealed, Instant createdAt) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.sealed = sealed.clone();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    byte[] sealed() {
        return sealed.clone();
    }
}
