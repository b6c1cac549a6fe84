package fr.insegur.partner.limit;

import fr.insegur.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A limit request as its factor sees it.
 *
 * @param debtorSiren absent, like the name and the address, until the client consented that names are told
 * @param limitId once it is granted
 */
@Schema(example = LimitExamples.LIMIT_REQUEST)
record LimitRequestView(
        UUID id,
        UUID contractId,
        UUID debtorId,
        @Nullable String debtorSiren,
        @Nullable String debtorName,
        LimitRequested.@Nullable Address debtorAddress,
        Money amount,
        LimitRequestState state,
        @Nullable UUID limitId,
        @Nullable Money granted,
        @Nullable LocalDate expiresOn,
        @Nullable LimitRefusalReason reason,
        @Nullable Instant decidedAt) {

    static LimitRequestView of(LimitRequest request, boolean named) {
        return new LimitRequestView(
                request.id(),
                request.contractId(),
                request.debtorId(),
                named ? request.debtorSiren() : null,
                named ? request.debtorName() : null,
                named ? request.address() : null,
                request.amount(),
                request.state(),
                request.limitId(),
                request.granted(),
                request.expiresOn(),
                request.refusalReason(),
                request.decidedAt());
    }
}
