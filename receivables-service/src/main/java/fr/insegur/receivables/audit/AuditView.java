package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.audit.AuditReport.ReconciledPart;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An audit. Amounts include VAT; shares are fractions. Debtors and open items are lists of their own.
 *
 * @param source what was audited
 * @param asOf the last day of the file
 * @param since its first day
 * @param confidence of the audit as a whole: A as the company itself says, B derived with good reason, C guessed
 * @param outstanding the balance of the companies' accounts on {@code asOf}
 * @param unallocatedCredits credits that pay no open invoice
 * @param debtorCount customers in the file, those included that are no companies
 * @param openItemCount how many {@code /items} has
 * @param metrics every figure, those included that the file cannot give; absent in lists, as everything below
 * @param ageing open amounts by days past the due date, and since the invoice
 * @param waterfall from the gross open amount to what is financeable, deductions negative
 * @param sales twelve months, oldest first
 * @param reconciliation from the balances of 411, 413, 416, 418 and 419 in the file to what the audit looked at
 * @param matching amounts by the method that found what they pay
 * @param factoring lines on accounts of a factor, a sign that receivables are assigned already
 * @param largestDebtors the first ten of {@code /debtors}
 */
@Schema(name = "Audit", examples = AuditView.EXAMPLE)
public record AuditView(
        UUID id,
        UUID importId,
        UUID clientId,
        @Nullable UUID quoteRequestId,
        LedgerSource source,
        LocalDate asOf,
        LocalDate since,
        Confidence confidence,
        Money outstanding,
        Money unallocatedCredits,
        Money overdue,
        Money financeable,
        @Rate BigDecimal suggestedAdvanceRate,
        int debtorCount,
        int openItemCount,
        Instant auditedAt,
        @Nullable List<MetricView> metrics,
        @Nullable List<Aged> ageing,
        @Nullable List<Step> waterfall,
        @Nullable List<Month> sales,
        @Nullable List<Reconciled> reconciliation,
        @Nullable List<Matched> matching,
        @Nullable List<Factoring> factoring,
        @Nullable List<AuditDebtorView> largestDebtors) {

    static final String SUMMARY = """
            "id":"0198c0de-0000-7000-8000-0000000000a9","importId":"0198c0de-0000-7000-8000-0000000000a8",\
            "clientId":"0198c0de-0000-7000-8000-000000000001","source":"FEC","asOf":"2025-12-31","since":"2025-01-01",\
            "confidence":"B","outstanding":{"amount":"212194.14","currency":"EUR"},\
            "unallocatedCredits":{"amount":"0.00","currency":"EUR"},\
            "overdue":{"amount":"47735.97","currency":"EUR"},"financeable":{"amount":"144723.19","currency":"EUR"},\
            "suggestedAdvanceRate":"0.88","debtorCount":40,"openItemCount":118,"auditedAt":"2026-01-12T08:31:00Z\"""";
    static final String EXAMPLE =
            "{" + SUMMARY + ",\"metrics\":[" + MetricView.EXAMPLE + "]," + """
            "ageing":[{"bucket":"NOT_DUE","amount":{"amount":"164458.17","currency":"EUR"},\
            "byInvoiceDate":{"amount":"0.00","currency":"EUR"}}],\
            "waterfall":[{"step":"GROSS","amount":{"amount":"212194.14","currency":"EUR"}}],\
            "sales":[{"month":"2025-12","inclTax":{"amount":"111747.63","currency":"EUR"},\
            "exclTax":{"amount":"99120.40","currency":"EUR"},"creditNotes":{"amount":"864.74","currency":"EUR"},\
            "invoices":57,"paid":{"amount":"98230.11","currency":"EUR"},"delayDays":"3.4"}],\
            "reconciliation":[{"part":"TOTAL","amount":{"amount":"212194.14","currency":"EUR"}}],\
            "matching":[{"method":"LETTERING","confidence":"A","amount":{"amount":"1104211.02","currency":"EUR"}}],\
            "factoring":[],"largestDebtors":[""" + AuditDebtorView.EXAMPLE + "]}";

    public record Aged(Bucket bucket, Money amount, Money byInvoiceDate) {}

    public record Step(StepName step, Money amount) {}

    /**
     * A month.
     *
     * @param exclTax accounts 70; absent where the file has no accounts
     * @param creditNotes with rebates and losses
     * @param paid invoices that were paid in full in the month
     * @param delayDays mean delay of these past their due dates, weighted by amount; absent without any
     */
    public record Month(
            String month,
            Money inclTax,
            @Nullable Money exclTax,
            Money creditNotes,
            int invoices,
            Money paid,
            @Nullable @Rate BigDecimal delayDays) {}

    public record Reconciled(ReconciledPart part, Money amount) {}

    public record Matched(Method method, Confidence confidence, Money amount) {}

    public record Factoring(String account, int lines) {}

    static AuditView summary(Audit audit) {
        return of(audit, null, null, null, null, null, null, null, null);
    }

    static AuditView of(Audit audit, List<AuditDebtorView> largest) {
        return of(
                audit,
                audit.metrics().stream()
                        .map(row -> MetricView.of(row, audit.currency()))
                        .toList(),
                ageing(audit),
                audit.waterfall().stream()
                        .map(row -> new Step(row.step(), money(audit, row.minor())))
                        .toList(),
                sales(audit),
                audit.reconciliation().stream()
                        .map(row -> new Reconciled(row.part(), money(audit, row.minor())))
                        .toList(),
                audit.matching().stream()
                        .map(row -> new Matched(row.method(), row.method().confidence(), money(audit, row.minor())))
                        .toList(),
                audit.factoring().stream()
                        .map(row -> new Factoring(row.account(), row.lines()))
                        .toList(),
                largest);
    }

    static List<Aged> ageing(Audit audit) {
        return audit.ageing().stream()
                .map(row -> new Aged(row.bucket(), money(audit, row.minor()), money(audit, row.byInvoiceMinor())))
                .toList();
    }

    static List<Month> sales(Audit audit) {
        return audit.sales().stream()
                .map(row -> new Month(
                        YearMonth.from(row.month()).toString(),
                        money(audit, row.salesMinor()),
                        row.netMinor() == null ? null : money(audit, row.netMinor()),
                        money(audit, row.creditMinor()),
                        row.invoices(),
                        money(audit, row.paidMinor()),
                        row.delayDays()))
                .toList();
    }

    private static AuditView of(
            Audit audit,
            @Nullable List<MetricView> metrics,
            @Nullable List<Aged> ageing,
            @Nullable List<Step> waterfall,
            @Nullable List<Month> sales,
            @Nullable List<Reconciled> reconciliation,
            @Nullable List<Matched> matching,
            @Nullable List<Factoring> factoring,
            @Nullable List<AuditDebtorView> largest) {
        return new AuditView(
                audit.id(),
                audit.importId(),
                audit.clientId(),
                audit.quoteRequestId(),
                audit.source(),
                audit.asOf(),
                audit.since(),
                audit.confidence(),
                money(audit, audit.outstanding()),
                money(audit, audit.unallocated()),
                money(audit, audit.overdue()),
                money(audit, audit.financeable()),
                audit.suggestedAdvanceRate(),
                audit.debtors(),
                audit.openItems(),
                audit.auditedAt(),
                metrics,
                ageing,
                waterfall,
                sales,
                reconciliation,
                matching,
                factoring,
                largest);
    }

    private static Money money(Audit audit, long minor) {
        return Money.ofMinor(minor, audit.currency());
    }
}
