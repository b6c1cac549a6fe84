package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.audit.AuditReport.ReconciledPart;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Method;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The parts of an audit as rows; what each means is said in {@link AuditReport}. */
final class AuditRows {
    private AuditRows() {}

    @Embeddable
    record MetricRow(
            @Enumerated(EnumType.STRING) MetricCode code,
            @Nullable BigDecimal value,
            @Enumerated(EnumType.STRING) @Nullable Confidence confidence,
            @Enumerated(EnumType.STRING) @Nullable Rating rating,
            String method,
            @Nullable String reason) {
        static MetricRow of(Metric metric) {
            return new MetricRow(
                    metric.code(),
                    metric.value(),
                    metric.confidence(),
                    metric.rating(),
                    metric.method(),
                    metric.reason());
        }
    }

    @Embeddable
    record AgeingRow(
            @Enumerated(EnumType.STRING) Bucket bucket,
            @Column(name = "amount_minor") long minor,
            @Column(name = "by_invoice_minor") long byInvoiceMinor) {}

    @Embeddable
    record WaterfallRow(
            @Enumerated(EnumType.STRING) StepName step,
            @Column(name = "amount_minor") long minor) {}

    /** @param month its first day */
    @Embeddable
    record MonthRow(
            LocalDate month,
            @Column(name = "sales_minor") long salesMinor,
            @Column(name = "net_minor") @Nullable Long netMinor,
            @Column(name = "credit_minor") long creditMinor,
            int invoices,
            @Column(name = "credit_notes") int creditNotes,
            @Column(name = "paid_minor") long paidMinor,
            @Column(name = "delay_days") @Nullable BigDecimal delayDays) {}

    @Embeddable
    record ReconciliationRow(
            @Enumerated(EnumType.STRING) ReconciledPart part,
            @Column(name = "amount_minor") long minor) {}

    @Embeddable
    record MatchingRow(
            @Enumerated(EnumType.STRING) Method method,
            @Column(name = "amount_minor") long minor) {}

    @Embeddable
    record FactoringRow(String account, int lines) {}
}
