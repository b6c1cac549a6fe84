package fr.insegur.receivables.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The single figures of an {@link AuditReport} as columns; what each means is said there. */
@Embeddable
record AuditFigures(
        @Column(name = "as_of") LocalDate asOf,
        @Enumerated(EnumType.STRING) Confidence confidence,
        @Column(name = "outstanding_minor") long outstanding,
        @Column(name = "unallocated_minor") long unallocated,
        @Column(name = "overdue_minor") long overdue,
        @Column(name = "financeable_minor") long financeable,
        @Column(name = "suggested_advance_rate") BigDecimal suggestedAdvanceRate,
        @Column(name = "dso_days") BigDecimal dsoDays,
        @Column(name = "dso_beyond_history") boolean dsoBeyondHistory,
        @Column(name = "dso_simple_days") @Nullable BigDecimal dsoSimpleDays,
        @Column(name = "top1_share") BigDecimal top1Share,
        @Column(name = "top5_share") BigDecimal top5Share,
        int hhi,
        @Column(name = "late_share") BigDecimal lateShare,
        @Column(name = "severely_late_share") BigDecimal severelyLateShare,
        BigDecimal dilution,
        @Column(name = "lettered_share") BigDecimal letteredShare,
        @Column(name = "fifo_share") BigDecimal fifoShare,
        @Column(name = "estimated_due_share") BigDecimal estimatedDueShare) {

    static AuditFigures of(AuditReport report) {
        return new AuditFigures(
                report.asOf(),
                report.confidence(),
                report.outstanding(),
                report.unallocated(),
                report.overdue(),
                report.financeable(),
                report.suggestedAdvanceRate(),
                report.dsoDays(),
                report.dsoBeyondHistory(),
                report.dsoSimpleDays(),
                report.top1Share(),
                report.top5Share(),
                report.hhi(),
                report.lateShare(),
                report.severelyLateShare(),
                report.dilution(),
                report.letteredShare(),
                report.fifoShare(),
                report.estimatedDueShare());
    }
}
