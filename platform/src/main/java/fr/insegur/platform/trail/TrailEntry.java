package fr.insegur.platform.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which thing, at its place in a chain.
 *
 * @param actor the subject of the token
 * @param roles that the actor had, sorted, with blanks between
 * @param action such as {@code quote-requests.accept}, or {@code READ}
 * @param object the ids of the thing, or its path
 * @param reason as it was stated, where one is asked for
 * @param beforeHash SHA-256, in hexadecimal, of what the API would have shown before; absent where the thing is new
 * @param afterHash SHA-256 of what the command answered; absent for a read
 * @param requestId the correlation id of the request and of the events that it set off
 * @param keyId which key sealed it
 */
record TrailEntry(
        int chain,
        long position,
        UUID id,
        Instant recordedAt,
        String actor,
        String roles,
        String action,
        String object,
        @Nullable String reason,
        @Nullable String beforeHash,
        @Nullable String afterHash,
        String requestId,
        String keyId) {}
