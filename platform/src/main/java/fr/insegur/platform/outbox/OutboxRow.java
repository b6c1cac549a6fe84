package fr.insegur.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it waits to be published. */
record OutboxRow(
        long position,
        UUID eventId,
        String topic,
        UUID key,
        long sequence,
        String type,
        String payload,
        @Nullable UUID clientId,
        @Nullable UUID partnerId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        Instant occurredAt) {}
