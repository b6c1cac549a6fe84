package fr.insegur.receivables.contract;

import fr.insegur.receivables.contract.ContractActivated.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code contract-amended.v1}: all terms, as they are from a day on. */
record ContractAmended(
        @NotNull UUID amendmentId,
        @NotNull UUID contractId,
        @NotNull LocalDate effectiveFrom,
        @NotNull @Valid Terms terms) {}
