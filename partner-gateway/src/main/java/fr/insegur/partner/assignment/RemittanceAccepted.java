package fr.insegur.partner.assignment;

import fr.insegur.platform.money.Money;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code remittance-accepted.v1}. */
record RemittanceAccepted(
        @NotNull UUID remittanceId,
        @NotNull UUID contractId,
        @NotNull UUID partnerId,
        @NotBlank String reference,
        @NotNull LocalDate assignedOn,
        @Min(1) int count,
        @NotNull Money total,
        @NotBlank String hash) {}
