package fr.insegur.receivables.contract;

import fr.insegur.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A limit with what was asked and what was decided.
 *
 * @param granted absent unless the state is GRANTED
 * @param expiresOn the last day on which the limit counts; absent without an end
 */
@Schema(name = "Limit", examples = LimitView.EXAMPLE)
record LimitView(
        UUID id,
        UUID contractId,
        UUID debtorId,
        DebtorLimit.State state,
        Money requested,
        @Nullable Money granted,
        @Nullable LocalDate expiresOn,
        @Nullable String refusalReason,
        Instant requestedAt,
        @Nullable Instant decidedAt) {

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-0000000000e1","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "debtorId":"0198c0de-0000-7000-8000-0000000000d1","state":"REQUESTED",\
            "requested":{"amount":"15000.00","currency":"EUR"},"requestedAt":"2026-01-12T08:30:00Z"}""";

    static LimitView of(DebtorLimit limit) {
        return new LimitView(
                limit.id(),
                limit.contractId(),
                limit.debtorId(),
                limit.state(),
                limit.requested(),
                limit.granted(),
                limit.expiresOn(),
                limit.refusalReason(),
                limit.requestedAt(),
                limit.decidedAt());
    }
}
