package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.receivables.audit.AuditReport.Bucket;
import fr.insegur.receivables.audit.AuditReport.StepName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An audit. Amounts include VAT; shares are fractions.
 *
 * @param outstanding the balance of the customer accounts on {@code asOf}
 * @param unallocatedCredits credits that pay no open invoice
 * @param dsoDays by exhaustion of the monthly sales, one decimal; at least that when {@code dsoBeyondHistory}
 * @param dsoSimpleDays outstanding over the sales of twelve months, one decimal; absent when those are too small to say
 * @param dilution credit notes over invoices of twelve months, 1 at most
 * @param hhi concentration of the open amount, 0 to 10 000
 * @param estimatedDueShare of the open amount, with a due date taken from the law: what depends on it is estimated
 * @param waterfall from the gross open amount to what is financeable, deductions negative
 * @param debtors absent in lists
 */
@Schema(name = "Audit", examples = AuditView.EXAMPLE)
record AuditView(
        UUID id,
        UUID importId,
        UUID clientId,
        @Nullable UUID quoteRequestId,
        LocalDate asOf,
        Confidence confidence,
        Money outstanding,
        Money unallocatedCredits,
        Money overdue,
        Money financeable,
        @Rate BigDecimal suggestedAdvanceRate,
        @Rate BigDecimal dsoDays,
        boolean dsoBeyondHistory,
        @Nullable @Rate BigDecimal dsoSimpleDays,
        @Rate BigDecimal top1Share,
        @Rate BigDecimal top5Share,
        int hhi,
        @Rate BigDecimal lateShare,
        @Rate BigDecimal dilution,
        @Rate BigDecimal letteredShare,
        @Rate BigDecimal estimatedDueShare,
        List<Aged> ageing,
        List<Step> waterfall,
        List<Month> sales,
        @Nullable List<Debtor> debtors,
        Instant auditedAt) {

    static final String SUMMARY = """
            "id":"0198c0de-0000-7000-8000-0000000000a9","importId":"0198c0de-0000-7000-8000-0000000000a8",\
            "clientId":"0198c0de-0000-7000-8000-000000000001","asOf":"2025-12-31","confidence":"B",\
            "outstanding":{"amount":"212194.14","currency":"EUR"},\
            "unallocatedCredits":{"amount":"0.00","currency":"EUR"},\
            "overdue":{"amount":"61000.00","currency":"EUR"},"financeable":{"amount":"125000.00","currency":"EUR"},\
            "suggestedAdvanceRate":"0.90","dsoDays":"60.1","dsoBeyondHistory":false,"dsoSimpleDays":"61.2",\
            "top1Share":"0.1914","top5Share":"0.5120","hhi":812,"lateShare":"0.2875","dilution":"0.0112",\
            "letteredShare":"0.9921","estimatedDueShare":"0.4210",\
            "ageing":[{"bucket":"NOT_DUE","amount":{"amount":"151194.14","currency":"EUR"}}],\
            "waterfall":[{"step":"GROSS","amount":{"amount":"212194.14","currency":"EUR"}}],\
            "sales":[{"month":"2025-12","inclTax":{"amount":"111747.63","currency":"EUR"},\
            "creditNotes":{"amount":"864.74","currency":"EUR"},"invoices":57}],"auditedAt":"2026-01-12T08:31:00Z\"""";
    static final String EXAMPLE = "{" + SUMMARY + """
                    ,"debtors":[{"code":"C00001","label":"Coopérative Laitière du Bessin",\
                    "turnover":{"amount":"240000.00","currency":"EUR"},"open":{"amount":"40611.88","currency":"EUR"},\
                    "delayDays":2,"termDays":59,"invoicesPerYear":120}]}""";

    record Aged(Bucket bucket, Money amount) {}

    record Step(StepName step, Money amount) {}

    record Month(String month, Money inclTax, Money creditNotes, int invoices) {}

    /** @param delayDays and termDays: absent where the file does not say */
    record Debtor(
            String code,
            String label,
            Money turnover,
            Money open,
            @Nullable Integer delayDays,
            @Nullable Integer termDays,
            int invoicesPerYear) {}

    static AuditView summary(Audit audit) {
        return of(audit, null);
    }

    static AuditView of(Audit audit) {
        List<Debtor> debtors = audit.debtors().stream()
                .map(row -> new Debtor(
                        row.code(),
                        row.label(),
                        money(audit, row.turnoverMinor()),
                        money(audit, row.openMinor()),
                        row.delayDays(),
                        row.termDays(),
                        row.invoicesPerYear()))
                .toList();
        return of(audit, debtors);
    }

    private static AuditView of(Audit audit, @Nullable List<Debtor> debtors) {
        AuditFigures figures = audit.figures();
        return new AuditView(
                audit.id(),
                audit.importId(),
                audit.clientId(),
                audit.quoteRequestId(),
                figures.asOf(),
                figures.confidence(),
                money(audit, figures.outstanding()),
                money(audit, figures.unallocated()),
                money(audit, figures.overdue()),
                money(audit, figures.financeable()),
                figures.suggestedAdvanceRate(),
                figures.dsoDays(),
                figures.dsoBeyondHistory(),
                figures.dsoSimpleDays(),
                figures.top1Share(),
                figures.top5Share(),
                figures.hhi(),
                figures.lateShare(),
                figures.dilution(),
                figures.letteredShare(),
                figures.estimatedDueShare(),
                audit.ageing().stream()
                        .map(row -> new Aged(row.bucket(), money(audit, row.minor())))
                        .toList(),
                audit.waterfall().stream()
                        .map(row -> new Step(row.step(), money(audit, row.minor())))
                        .toList(),
                audit.sales().stream()
                        .map(row -> new Month(
                                YearMonth.from(row.month()).toString(),
                                money(audit, row.salesMinor()),
                                money(audit, row.creditMinor()),
                                row.invoices()))
                        .toList(),
                debtors,
                audit.auditedAt());
    }

    private static Money money(Audit audit, long minor) {
        return Money.ofMinor(minor, audit.currency());
    }
}
