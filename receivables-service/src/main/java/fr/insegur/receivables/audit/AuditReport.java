package fr.insegur.receivables.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a company's receivables on a day. Amounts in cents, VAT included; shares as fractions with four decimals.
 *
 * @param asOf the last day of the file
 * @param outstanding the balance of the customer accounts: open invoices less credits that pay nothing yet
 * @param unallocated those credits
 * @param overdue open and past the due date
 * @param dsoDays by exhaustion of the monthly sales; at least that many when {@code dsoBeyondHistory}
 * @param dsoSimpleDays outstanding over the sales of twelve months; absent when those are too small to say
 * @param hhi sum of squared shares of the open amount, 0 to 10 000
 * @param lateShare overdue over open
 * @param severelyLateShare more than 30 days overdue over open
 * @param dilution credit notes over invoices of twelve months, 1 at most
 * @param letteredShare of what was paid, matched by the company's own lettering
 * @param fifoShare of what was paid, matched by age alone
 * @param estimatedDueShare of what is open, with a due date taken from the law
 * @param sales the twelve months that end with the month of {@code asOf}, oldest first
 * @param debtors the largest turnover first
 */
record AuditReport(
        LocalDate asOf,
        Confidence confidence,
        long outstanding,
        long unallocated,
        long overdue,
        long financeable,
        BigDecimal suggestedAdvanceRate,
        BigDecimal dsoDays,
        boolean dsoBeyondHistory,
        @Nullable BigDecimal dsoSimpleDays,
        BigDecimal top1Share,
        BigDecimal top5Share,
        int hhi,
        BigDecimal lateShare,
        BigDecimal severelyLateShare,
        BigDecimal dilution,
        BigDecimal letteredShare,
        BigDecimal fifoShare,
        BigDecimal estimatedDueShare,
        List<Aged> ageing,
        List<Step> waterfall,
        List<Month> sales,
        List<DebtorFigures> debtors) {

    /** Days past the due date. */
    enum Bucket {
        NOT_DUE,
        D1_30,
        D31_60,
        D61_90,
        D91_180,
        OVER_180
    }

    record Aged(Bucket bucket, long minor) {}

    /** From what is open to what is financeable; deductions are negative, and the last two are sums. */
    enum StepName {
        GROSS,
        NOT_B2B,
        DOUBTFUL,
        OVERDUE,
        CONCENTRATION,
        ELIGIBLE,
        RESERVE,
        FINANCEABLE
    }

    record Step(StepName step, long minor) {}

    record Month(YearMonth month, long salesMinor, long creditMinor, int invoices) {}

    /**
     * A debtor.
     *
     * @param turnoverMinor invoiced in twelve months
     * @param openMinor what it owes, less its credits that pay nothing
     * @param delayDays from due date to payment, weighted by amount; absent when nothing was paid
     * @param termDays from issue to due date, weighted by amount; absent when the file does not say
     */
    record DebtorFigures(
            String code,
            String label,
            long turnoverMinor,
            long openMinor,
            @Nullable Integer delayDays,
            @Nullable Integer termDays,
            int invoicesPerYear) {}
}
