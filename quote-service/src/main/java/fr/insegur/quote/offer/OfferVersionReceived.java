package fr.insegur.quote.offer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.UUID;

/** What is read of a version of an offer, whether submitted, countered or revised. */
public record OfferVersionReceived(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID offerId,
        @NotNull UUID partnerId,
        @NotBlank String partnerCode,
        @Positive int version,
        @NotNull OfferAuthor author,
        boolean firm,
        @NotNull LocalDate validUntil,
        @NotNull @Valid OfferTerms terms) {}
