package fr.insegur.platform.trail;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The audit trail as it was just recomputed.
 *
 * @param intact whether every row and every head is as it was written
 * @param entries rows that stand, of all chains
 * @param chains each with its head, or with the first place at which it is broken
 */
@Schema(name = "AuditTrailVerification", examples = TrailVerificationView.EXAMPLE)
record TrailVerificationView(boolean intact, long entries, Instant verifiedAt, List<ChainState> chains) {
    static final String EXAMPLE = "{\"intact\":false,\"entries\":12,\"verifiedAt\":\"2026-01-12T08:30:00Z\","
            + "\"chains\":[{\"chain\":0,\"position\":12,"
            + "\"mac\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\","
            + "\"fault\":\"ROW_ALTERED\",\"faultAt\":13}]}";

    static TrailVerificationView of(List<ChainState> chains, Instant at) {
        return new TrailVerificationView(
                chains.stream().allMatch(ChainState::isIntact),
                chains.stream().mapToLong(ChainState::position).sum(),
                at,
                chains);
    }
}
