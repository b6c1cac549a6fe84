package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditReport.Bucket;
import fr.insegur.receivables.audit.AuditReport.StepName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The parts of an audit as rows. */
final class AuditRows {
    private AuditRows() {}

    @Embeddable
    record AgeingRow(
            @Enumerated(EnumType.STRING) Bucket bucket,
            @Column(name = "amount_minor") long minor) {}

    @Embeddable
    record WaterfallRow(
            @Enumerated(EnumType.STRING) StepName step,
            @Column(name = "amount_minor") long minor) {}

    /** @param month its first day */
    @Embeddable
    record MonthRow(
            LocalDate month,
            @Column(name = "sales_minor") long salesMinor,
            @Column(name = "credit_minor") long creditMinor,
            int invoices) {}

    @Embeddable
    record DebtorRow(
            String code,
            String label,
            @Column(name = "turnover_minor") long turnoverMinor,
            @Column(name = "open_minor") long openMinor,
            @Column(name = "delay_days") @Nullable Integer delayDays,
            @Column(name = "term_days") @Nullable Integer termDays,
            @Column(name = "invoices_per_year") int invoicesPerYear) {}
}
