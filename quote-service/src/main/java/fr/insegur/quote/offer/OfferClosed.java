package fr.insegur.quote.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What is read of an offer that was closed, for instance because another one was selected. */
public record OfferClosed(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID offerId,
        @NotBlank String reason) {}
