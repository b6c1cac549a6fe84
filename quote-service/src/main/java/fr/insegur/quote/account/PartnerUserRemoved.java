package fr.insegur.quote.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Somebody no longer acts for a partner factor. */
record PartnerUserRemoved(@NotNull UUID partnerId, @NotBlank String subject) {}
