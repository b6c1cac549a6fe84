package fr.insegur.partner.limit;

import fr.insegur.platform.identifier.ValidSiren;
import fr.insegur.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What this service reads of {@code limit-requested.v1}. */
record LimitRequested(
        @NotNull UUID limitRequestId,
        @NotNull UUID contractId,
        @NotNull UUID partnerId,
        @NotNull UUID debtorId,
        @NotNull @ValidSiren String debtorSiren,
        @NotBlank String debtorName,
        @NotNull @Valid Address debtorAddress,
        @NotNull Money amount) {

    /** Where the debtor is. */
    record Address(
            @NotBlank String line,
            @NotBlank String postalCode,
            @NotBlank String city,
            @NotBlank String country) {}
}
