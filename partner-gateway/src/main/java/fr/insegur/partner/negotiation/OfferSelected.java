package fr.insegur.partner.negotiation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What this service reads of {@code offer-selected.v1}. */
record OfferSelected(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID contractId,
        @NotNull UUID partnerId,
        @NotNull UUID offerId,
        @NotNull Integer version) {}
