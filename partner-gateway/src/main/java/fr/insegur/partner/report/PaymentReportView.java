package fr.insegur.partner.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.insegur.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as it was taken: one amount, or the four of the fees. */
@Schema(example = ReportExamples.REPORT)
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentReportView(
        UUID id,
        ReportKind kind,
        UUID contractId,
        UUID invoiceId,
        @Nullable Money amount,
        @Nullable Money service,
        @Nullable Money serviceVat,
        @Nullable Money financing,
        @Nullable Money financingVat,
        @Nullable UUID reversedReportId,
        LocalDate valueDate,
        Instant reportedAt) {

    static PaymentReportView of(PaymentReport report) {
        return new PaymentReportView(
                report.id(),
                report.kind(),
                report.contractId(),
                report.invoiceId(),
                report.amount(),
                report.service(),
                report.serviceVat(),
                report.financing(),
                report.financingVat(),
                report.reversedReportId(),
                report.valueDate(),
                report.reportedAt());
    }
}
