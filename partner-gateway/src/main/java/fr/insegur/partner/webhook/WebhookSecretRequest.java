package fr.insegur.partner.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who asked under which key for which secret; it is kept when the secret is retired. */
@Entity
@Immutable
@Table(name = "webhook_secret_request")
class WebhookSecretRequest {

    /** Keys are the caller's own. */
    @Embeddable
    record Id(
            @Column(name = "requested_by") String requestedBy,
            @Column(name = "request_key") String requestKey) {}

    @EmbeddedId
    private Id id;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "secret_id")
    private UUID secretId;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookSecretRequest() {}

    WebhookSecretRequest(Id id, UUID partnerId, UUID secretId, Instant requestedAt) {
        this.id = id;
        this.partnerId = partnerId;
        this.secretId = secretId;
        this.requestedAt = requestedAt;
    }

    Id id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    UUID secretId() {
        return secretId;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
