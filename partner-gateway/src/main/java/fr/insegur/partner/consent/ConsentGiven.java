package fr.insegur.partner.consent;

import fr.insegur.platform.identifier.ValidSiren;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** The client of a quote lets the factors know who it is: {@code consent-given.v1}. */
public record ConsentGiven(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotBlank String companyName,
        @NotNull @ValidSiren String siren,
        @NotNull Instant givenAt) {}
