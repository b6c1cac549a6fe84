package fr.insegur.notification.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Somebody no longer acts for a client company. */
record MemberRemoved(@NotNull UUID companyId, @NotBlank String subject) {}
