package fr.insegur.receivables.terms;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Reference rates of late payment by the first day of the half-year for which they hold ({@code 2026-01-01} or {@code 2026-07-01}), as
 * fractions, such as {@code insegur.terms.refinancing-rates."2026-01-01"=0.0215}. They are published, not computed: the
 * broker keeps them up, twice a year. For a half-year without an entry the last one before stands in, and {@link
 * PenaltyRules.AppliedRate#isKept} is false.
 */
@ConfigMapping(prefix = "insegur.terms")
public interface TermSettings {
    /** Main refinancing operations of the European Central Bank on that day. */
    Map<LocalDate, BigDecimal> refinancingRates();

    /** Legal interest rate for debts of companies in that half-year; penalties are at least three times as much. */
    Map<LocalDate, BigDecimal> legalRates();

    default PenaltyRules.Rates rates() {
        return new PenaltyRules.Rates(refinancingRates(), legalRates());
    }
}
