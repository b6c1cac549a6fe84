package fr.insegur.receivables.audit;

import java.math.BigDecimal;

/**
 * How factors read the figures (domain.md 4.3), as fractions; all of it is configuration.
 *
 * @param concentrationCap share of the eligible amount above which one debtor is not financed
 * @param topDebtorRed share of the largest debtor above which the advance rate suffers
 * @param severelyLateAmber and severelyLateRed: shares of the open amount more than 30 days late
 */
public record AuditThresholds(
        BigDecimal concentrationCap,
        BigDecimal topDebtorRed,
        BigDecimal severelyLateAmber,
        BigDecimal severelyLateRed,
        BigDecimal letteredShareGood,
        BigDecimal fifoShareBad) {}
