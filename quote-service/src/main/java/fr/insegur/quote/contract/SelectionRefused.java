package fr.insegur.quote.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/** What is read when the version that a client accepted no longer stands. */
record SelectionRefused(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID contractId,
        @NotNull UUID offerId,
        @Positive int version,
        @NotBlank String reason) {}
