package fr.insegur.partner.report;

import fr.insegur.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One amount that moved.
 *
 * @param amount more than zero, in the invoice's currency
 * @param valueDate from which it counts for interest; not before the day of the assignment, at most 7 days ahead
 */
@Schema(example = ReportExamples.AMOUNT)
record AmountReport(
        @NotNull UUID invoiceId,
        @NotNull Money amount,
        @NotNull LocalDate valueDate) {}
