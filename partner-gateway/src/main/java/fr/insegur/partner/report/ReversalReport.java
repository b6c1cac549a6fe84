package fr.insegur.partner.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes an earlier report back.
 *
 * @param reportId the earlier one: an advance, a payment, a balance, a direct payment returned or an indemnity
 * @param valueDate from which it counts no more; that of the earlier report where it was wrong from the beginning
 */
@Schema(example = ReportExamples.REVERSAL)
record ReversalReport(@NotNull UUID reportId, @NotNull LocalDate valueDate) {}
