package fr.insegur.partner.contract;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code contract-activated.v1}. */
record ContractActivated(
        @NotNull UUID contractId,
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID partnerId,
        @NotNull LocalDate startDate) {}
