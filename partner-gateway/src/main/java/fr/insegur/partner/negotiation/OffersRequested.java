package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.Product;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code offers-requested.v1}. */
record OffersRequested(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull Product product,
        @NotNull LocalDate deadline,
        @NotNull @Valid Dossier dossier) {}
