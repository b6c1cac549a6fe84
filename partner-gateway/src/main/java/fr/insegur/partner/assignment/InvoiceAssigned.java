package fr.insegur.partner.assignment;

import fr.insegur.platform.identifier.ValidSiren;
import fr.insegur.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code invoice-assigned.v1}. */
record InvoiceAssigned(
        @NotNull UUID invoiceId,
        @NotNull UUID remittanceId,
        @NotNull UUID contractId,
        @NotNull UUID partnerId,
        @NotNull UUID debtorId,
        @NotNull @ValidSiren String debtorSiren,
        @NotBlank String number,
        @NotNull LocalDate issueDate,
        @NotNull LocalDate dueDate,
        @NotNull LocalDate assignedOn,
        @NotNull Money amount,
        @NotNull Money financeable,
        @NotNull Money advance) {}
