package fr.insegur.partner.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the broker and ops see it. The message itself is not shown: it may hold names.
 *
 * @param nextAttemptAt absent unless the state is PENDING
 * @param lastError a stable code such as {@code status-503}, {@code timeout}, {@code address-refused},
 *     {@code https-required}, {@code secret-unreadable}, {@code send-failed}
 */
@Schema(example = WebhookExamples.DELIVERY)
record WebhookDeliveryView(
        UUID id,
        UUID partnerId,
        String type,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant deliveredAt,
        List<AttemptView> history) {

    /** One attempt; status and error as above. */
    record AttemptView(
            int number,
            Instant startedAt,
            long tookMillis,
            @Nullable Integer status,
            @Nullable String error) {
        static AttemptView of(WebhookAttempt attempt) {
            return new AttemptView(
                    attempt.number(), attempt.startedAt(), attempt.tookMillis(), attempt.status(), attempt.error());
        }
    }

    static WebhookDeliveryView of(WebhookDelivery delivery, List<WebhookAttempt> attempts) {
        return new WebhookDeliveryView(
                delivery.id(),
                delivery.partnerId(),
                delivery.type(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.lastStatus(),
                delivery.lastError(),
                delivery.createdAt(),
                delivery.deliveredAt(),
                attempts.stream().map(AttemptView::of).toList());
    }
}
