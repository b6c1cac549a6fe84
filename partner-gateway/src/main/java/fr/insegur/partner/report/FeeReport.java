package fr.insegur.partner.report;

import fr.insegur.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the factor charged for an invoice. Amounts may be zero, in the invoice's currency; together they are more.
 *
 * @param service commission, without tax
 * @param financing interest, without tax
 * @param valueDate not before the day of the assignment, at most 7 days ahead
 */
@Schema(example = ReportExamples.FEES)
record FeeReport(
        @NotNull UUID invoiceId,
        @NotNull Money service,
        @NotNull Money serviceVat,
        @NotNull Money financing,
        @NotNull Money financingVat,
        @NotNull LocalDate valueDate) {}
