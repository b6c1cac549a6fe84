package fr.insegur.platform.ops;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A record that could not be read or applied: where it stood, its headers and why; never its value. */
public record DeadLetterView(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        Map<String, String> headers,
        String reason,
        Instant occurredAt) {}
