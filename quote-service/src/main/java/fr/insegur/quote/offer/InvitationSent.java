package fr.insegur.quote.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** What is read of an invitation that went out. */
public record InvitationSent(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID invitationId,
        @NotNull UUID partnerId,
        @NotBlank String partnerCode,
        @NotNull LocalDate deadline) {}
