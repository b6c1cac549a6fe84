package fr.insegur.partner.webhook;

import fr.insegur.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt, kept as it went. */
@Entity
@Table(name = "webhook_attempt")
class WebhookAttempt {
    @Id
    private UUID id;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "took_millis")
    private long tookMillis;

    private @Nullable Integer status;
    private @Nullable String error;

    @SuppressWarnings("NullAway.Init")
    protected WebhookAttempt() {}

    WebhookAttempt(UUID deliveryId, int number, AttemptResult result) {
        this.id = Ids.next();
        this.deliveryId = deliveryId;
        this.number = number;
        this.startedAt = result.startedAt();
        this.tookMillis = result.tookMillis();
        this.status = result.status();
        this.error = result.error();
    }

    UUID deliveryId() {
        return deliveryId;
    }

    int number() {
        return number;
    }

    Instant startedAt() {
        return startedAt;
    }

    long tookMillis() {
        return tookMillis;
    }

    @Nullable
    Integer status() {
        return status;
    }

    @Nullable
    String error() {
        return error;
    }
}
