package fr.insegur.partner.limit;

import fr.insegur.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A factor's decision on one debtor.
 *
 * @param amount when GRANTED: most that is financed, tax included; it may be less than was asked for
 * @param expiresOn when GRANTED: last day of the limit, at most ten years ahead; absent for no end
 * @param reason when REFUSED
 */
@Schema(example = LimitExamples.DECISION)
record LimitDecision(
        @NotNull Verdict decision,
        @Nullable Money amount,
        @Nullable LocalDate expiresOn,
        @Nullable LimitRefusalReason reason) {

    enum Verdict {
        GRANTED,
        REFUSED
    }
}
