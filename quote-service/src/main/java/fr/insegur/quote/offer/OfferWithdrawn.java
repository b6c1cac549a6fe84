package fr.insegur.quote.offer;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What is read of an offer that its factor took back. */
public record OfferWithdrawn(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID offerId) {}
