package fr.insegur.receivables.contract;

import fr.insegur.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the factor's decisions on limits. */
sealed interface LimitDecided {

    /** {@code limit-granted.v1}; without a last day the limit has no end. */
    record Granted(
            @NotNull UUID limitId,
            @NotNull UUID limitRequestId,
            @NotNull UUID contractId,
            @NotNull Money amount,
            @Nullable LocalDate expiresOn)
            implements LimitDecided {}

    /** {@code limit-refused.v1}. */
    record Declined(
            @NotNull UUID limitRequestId,
            @NotNull UUID contractId,
            @NotBlank String reason) implements LimitDecided {}
}
