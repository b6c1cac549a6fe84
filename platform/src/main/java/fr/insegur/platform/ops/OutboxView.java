package fr.insegur.platform.ops;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be published.
 *
 * @param unsent events not yet acknowledged by the broker
 * @param oldestUnsentAt when the oldest of them occurred
 * @param oldestAgeSeconds its age; 0 when nothing waits
 * @param attempts failed publications of one event, at most
 * @param lastError of the event at the head
 */
@Schema(
        name = "Outbox",
        examples = "{\"unsent\":2,\"oldestUnsentAt\":\"2026-01-12T08:30:00Z\",\"oldestAgeSeconds\":4,\"attempts\":1,"
                + "\"lastError\":\"TimeoutException\"}")
public record OutboxView(
        long unsent,
        @Nullable Instant oldestUnsentAt,
        long oldestAgeSeconds,
        int attempts,
        @Nullable String lastError) {}
