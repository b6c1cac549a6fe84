package fr.insegur.quote.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.UUID;

/** What is read of a factor's signature. */
record OfferConfirmed(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID contractId,
        @NotNull UUID offerId,
        @Positive int version,
        @NotNull LocalDate signedOn) {}
