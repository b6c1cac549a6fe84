package fr.insegur.quote.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What is read of a factor's refusal to offer. */
public record InvitationDeclined(
        @NotNull UUID quoteId,
        @NotNull UUID clientId,
        @NotNull UUID invitationId,
        @NotBlank String reason) {}
