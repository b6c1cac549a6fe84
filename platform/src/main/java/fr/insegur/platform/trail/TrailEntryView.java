package fr.insegur.platform.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which thing.
 *
 * @param object the ids of the thing, its path where it is new or was read
 * @param reason as it was stated, where one is asked for
 * @param beforeHash SHA-256 of what the API would have shown before; absent where the thing is new
 * @param afterHash SHA-256 of what the command answered; absent for a read
 * @param requestId the correlation id of the request and of the events that it set off
 */
@Schema(name = "AuditTrailEntry", examples = TrailEntryView.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrailEntryView(
        UUID id,
        int chain,
        long position,
        Instant recordedAt,
        String actor,
        String roles,
        String action,
        String object,
        @Nullable String reason,
        @Nullable String beforeHash,
        @Nullable String afterHash,
        String requestId) {
    static final String EXAMPLE = "{\"id\":\"0198c0de-0000-7000-8000-000000000701\",\"chain\":0,\"position\":12,"
            + "\"recordedAt\":\"2026-01-12T08:30:00Z\",\"actor\":\"operator-3\",\"roles\":\"ops\","
            + "\"action\":\"ops.parked-keys.replay\",\"object\":\"reports/0198c0de-0000-7000-8000-000000000001\","
            + "\"reason\":\"mended in release 12\","
            + "\"beforeHash\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\","
            + "\"afterHash\":\"4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945\","
            + "\"requestId\":\"0198c0de-0000-7000-8000-000000000702\"}";

    static TrailEntryView of(TrailEntry entry) {
        return new TrailEntryView(
                entry.id(),
                entry.chain(),
                entry.position(),
                entry.recordedAt(),
                entry.actor(),
                entry.roles(),
                entry.action(),
                entry.object(),
                entry.reason(),
                entry.beforeHash(),
                entry.afterHash(),
                entry.requestId());
    }
}
