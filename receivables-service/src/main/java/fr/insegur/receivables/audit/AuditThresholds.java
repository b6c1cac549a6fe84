package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.Metric.Rating;
import java.math.BigDecimal;

/**
 * How factors read the figures (domain.md 4.3), as fractions, days or an index; all of it is configuration.
 *
 * @param concentrationCap share of the eligible amount above which one debtor is not financed
 * @param topDebtor share of the largest debtor in what is open
 * @param severelyLate share of what is open that is more than 30 days late
 * @param dsoOverTerm days
 * @param aboveLegalTerm share of the invoices: isolated cases are amber, a system is red
 * @param letteredShareGood share of the payments below which the confidence is C
 * @param openingShareBad share of what is open that is an opening balance, above which it is amber
 * @param fifoShareBad share of the payments above which the confidence is C
 */
public record AuditThresholds(
        BigDecimal concentrationCap,
        Band topDebtor,
        Band severelyLate,
        Band dsoOverTerm,
        Band dilution,
        Band advanceBilling,
        Band aboveLegalTerm,
        Band hhi,
        BigDecimal letteredShareGood,
        BigDecimal openingShareBad,
        BigDecimal fifoShareBad) {

    /**
     * Green up to the first, red above the second.
     *
     * @param greenIncluded whether the first itself is green
     */
    public record Band(BigDecimal green, BigDecimal red, boolean greenIncluded) {
        Rating rate(BigDecimal value) {
            int toGreen = value.compareTo(green);
            if (toGreen < 0 || toGreen == 0 && greenIncluded) {
                return Rating.GREEN;
            }
            return value.compareTo(red) > 0 ? Rating.RED : Rating.AMBER;
        }
    }
}
