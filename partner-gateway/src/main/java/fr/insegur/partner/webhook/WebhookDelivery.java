package fr.insegur.partner.webhook;

import fr.insegur.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to one partner, with how far its delivery has come. */
@Entity
@Table(name = "webhook_delivery")
class WebhookDelivery {
    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    private String type;
    private @Nullable String body;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "attempts_left")
    private int attemptsLeft;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    @Column(name = "last_status")
    private @Nullable Integer lastStatus;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookDelivery() {}

    WebhookDelivery(UUID partnerId, String type, String body, Instant now, int maxAttempts) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.type = type;
        this.body = body;
        this.state = DeliveryState.PENDING;
        this.attemptsLeft = maxAttempts;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    /** Counts an attempt before it is made; nobody else takes this delivery before the lease ends. */
    void begin(Instant leaseEnd) {
        attempts++;
        attemptsLeft = Math.max(0, attemptsLeft - 1);
        nextAttemptAt = leaseEnd;
        leasedUntil = leaseEnd;
    }

    /** The attempt that was begun last is over. */
    void endLease() {
        leasedUntil = null;
    }

    void delivered(int status, Instant at) {
        finish(DeliveryState.DELIVERED, status, null);
        deliveredAt = at;
    }

    /** @param retryAt when it is tried again, if attempts are left */
    void failed(@Nullable Integer status, String error, Instant retryAt) {
        if (attemptsLeft == 0) {
            giveUp(status, error);
        } else {
            lastStatus = status;
            lastError = error;
            nextAttemptAt = retryAt;
        }
    }

    void giveUp(@Nullable Integer status, String error) {
        finish(DeliveryState.FAILED, status, error);
    }

    /** Sends it again, under the same identifier, by which the partner tells a repeat. */
    void replay(Instant now, int maxAttempts) {
        state = DeliveryState.PENDING;
        attemptsLeft = maxAttempts;
        nextAttemptAt = now;
        deliveredAt = null;
    }

    private void finish(DeliveryState end, @Nullable Integer status, @Nullable String error) {
        state = end;
        lastStatus = status;
        lastError = error;
        nextAttemptAt = null;
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    String type() {
        return type;
    }

    /** Gone some time after its end. */
    @Nullable
    String body() {
        return body;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    /** Attempts since it was queued or last replayed. */
    int attemptsOfThisRun(int maxAttempts) {
        return Math.max(1, maxAttempts - attemptsLeft);
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    Integer lastStatus() {
        return lastStatus;
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }
}
