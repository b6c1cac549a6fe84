package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a company's receivables on a day. Amounts in cents, VAT included; shares as fractions with four decimals.
 *
 * @param asOf the last day of the file
 * @param since its first day
 * @param metrics every figure of domain.md 4.1, those included that the file cannot give
 * @param ageing open amounts by days past the due date
 * @param ageingByInvoice open amounts by days since the invoice
 * @param unallocated credits that pay nothing yet
 * @param waterfall from what is open to what is financeable
 * @param sales the twelve months that end with the month of {@code asOf}, oldest first
 * @param debtors the largest turnover first
 * @param reconciliation from the balances of the accounts to what the audit looked at; empty where the file has no accounts
 * @param factoringLines how many lines each account of a factor has; empty when nothing speaks of factoring
 * @param matched cents by the method that matched them
 */
public record AuditReport(
        LedgerSource source,
        LocalDate asOf,
        LocalDate since,
        Confidence confidence,
        List<Metric> metrics,
        List<Aged> ageing,
        List<Aged> ageingByInvoice,
        long unallocated,
        List<Step> waterfall,
        List<Month> sales,
        List<DebtorFigures> debtors,
        List<Reconciled> reconciliation,
        Map<String, Integer> factoringLines,
        Map<Method, Long> matched) {

    record Aged(Bucket bucket, long minor) {}

    /** From what is open to what is financeable; deductions are negative, and ELIGIBLE and FINANCEABLE are sums. */
    public enum StepName {
        GROSS,
        NOT_COMPANIES,
        DOUBTFUL,
        INTERCOMPANY,
        ADVANCE_BILLING,
        NOT_AN_INVOICE,
        OVERDUE,
        UNALLOCATED_CREDITS,
        CROSS_ACCOUNTS,
        CONCENTRATION,
        ELIGIBLE,
        RESERVE,
        FINANCEABLE
    }

    record Step(StepName step, long minor) {}

    /**
     * A month.
     *
     * @param salesMinor invoiced, VAT included
     * @param netMinor sales without VAT by the accounts 70; absent where the file has no accounts
     * @param creditMinor credit notes, rebates and losses
     * @param paidMinor invoices that were paid in full in the month
     * @param delayDays mean delay of these past their due dates, weighted by amount; absent without any
     */
    record Month(
            YearMonth month,
            long salesMinor,
            @Nullable Long netMinor,
            long creditMinor,
            int invoices,
            int creditNotes,
            long paidMinor,
            @Nullable BigDecimal delayDays) {}

    /** From the balances of 411, 413, 416, 418 and 419 to what is in scope. */
    public enum ReconciledPart {
        ACCOUNT_411,
        ACCOUNT_413,
        ACCOUNT_416,
        ACCOUNT_418,
        ACCOUNT_419,
        TOTAL,
        EXCLUDED_418,
        EXCLUDED_419,
        EXCLUDED_NOT_COMPANIES,
        IN_SCOPE,
        OPEN_ITEMS,
        UNALLOCATED_CREDITS
    }

    record Reconciled(ReconciledPart part, long minor) {}

    /** The figure of that name. */
    Metric metric(MetricCode code) {
        return metrics.stream()
                .filter(metric -> metric.code() == code)
                .findFirst()
                .orElseThrow();
    }

    /** A figure that every audit has. */
    BigDecimal value(MetricCode code) {
        BigDecimal value = metric(code).value();
        if (value == null) {
            throw new IllegalStateException(code + " is not available");
        }
        return value;
    }

    /** An amount that every audit has, in cents. */
    long minor(MetricCode code) {
        return value(code).longValueExact();
    }
}
