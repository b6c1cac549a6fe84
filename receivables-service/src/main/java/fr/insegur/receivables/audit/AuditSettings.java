package fr.insegur.receivables.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** Thresholds of the audit, as fractions; see {@link AuditThresholds}. */
@ConfigMapping(prefix = "insegur.audits")
interface AuditSettings {
    @WithDefault("0.30")
    BigDecimal concentrationCap();

    @WithDefault("0.50")
    BigDecimal topDebtorRed();

    @WithDefault("0.10")
    BigDecimal severelyLateAmber();

    @WithDefault("0.25")
    BigDecimal severelyLateRed();

    /** Below this share of lettered payments the audit's confidence is C. */
    @WithDefault("0.60")
    BigDecimal letteredShareGood();

    /** Above this share of payments matched by age alone the audit's confidence is C. */
    @WithDefault("0.10")
    BigDecimal fifoShareBad();

    default AuditThresholds thresholds() {
        return new AuditThresholds(
                concentrationCap(),
                topDebtorRed(),
                severelyLateAmber(),
                severelyLateRed(),
                letteredShareGood(),
                fifoShareBad());
    }
}
