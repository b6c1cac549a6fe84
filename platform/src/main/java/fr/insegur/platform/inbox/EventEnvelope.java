package fr.insegur.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of itself (CloudEvents 1.0 with the platform's extensions).
 *
 * @param id of the event, the same at every delivery
 * @param type fact and major version
 * @param key what it is about
 * @param sequence 1..n within topic and key
 * @param time when the fact occurred
 * @param clientId the client company concerned
 * @param partnerId the partner concerned
 * @param correlationId the same along a chain of events
 * @param traceparent W3C trace context
 */
public record EventEnvelope(
        UUID id,
        String type,
        UUID key,
        long sequence,
        Instant time,
        @Nullable UUID clientId,
        @Nullable UUID partnerId,
        @Nullable String correlationId,
        @Nullable String traceparent) {}
