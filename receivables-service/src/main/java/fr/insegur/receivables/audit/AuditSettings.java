package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditThresholds.Band;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** Thresholds of the audit, as fractions, days or an index; see {@link AuditThresholds}. */
@ConfigMapping(prefix = "insegur.audits")
interface AuditSettings {
    @WithDefault("0.30")
    BigDecimal concentrationCap();

    @WithDefault("0.30")
    BigDecimal topDebtorGreen();

    @WithDefault("0.50")
    BigDecimal topDebtorRed();

    @WithDefault("0.10")
    BigDecimal severelyLateGreen();

    @WithDefault("0.25")
    BigDecimal severelyLateRed();

    @WithDefault("10")
    BigDecimal dsoOverTermGreen();

    @WithDefault("30")
    BigDecimal dsoOverTermRed();

    @WithDefault("0.03")
    BigDecimal dilutionGreen();

    @WithDefault("0.08")
    BigDecimal dilutionRed();

    @WithDefault("0.10")
    BigDecimal advanceBillingGreen();

    @WithDefault("0.30")
    BigDecimal advanceBillingRed();

    @WithDefault("0")
    BigDecimal aboveLegalTermGreen();

    @WithDefault("0.10")
    BigDecimal aboveLegalTermRed();

    @WithDefault("1500")
    BigDecimal hhiGreen();

    @WithDefault("2500")
    BigDecimal hhiRed();

    /** Below this share of lettered payments the audit's confidence is C. */
    @WithDefault("0.60")
    BigDecimal letteredShareGood();

    /** Above this share of what is open, openings that nobody detailed are amber. */
    @WithDefault("0.20")
    BigDecimal openingShareBad();

    /** Above this share of payments matched by age alone the audit's confidence is C. */
    @WithDefault("0.10")
    BigDecimal fifoShareBad();

    default AuditThresholds thresholds() {
        return new AuditThresholds(
                concentrationCap(),
                new Band(topDebtorGreen(), topDebtorRed(), true),
                new Band(severelyLateGreen(), severelyLateRed(), false),
                new Band(dsoOverTermGreen(), dsoOverTermRed(), true),
                new Band(dilutionGreen(), dilutionRed(), false),
                new Band(advanceBillingGreen(), advanceBillingRed(), false),
                new Band(aboveLegalTermGreen(), aboveLegalTermRed(), true),
                new Band(hhiGreen(), hhiRed(), false),
                letteredShareGood(),
                openingShareBad(),
                fifoShareBad());
    }
}
