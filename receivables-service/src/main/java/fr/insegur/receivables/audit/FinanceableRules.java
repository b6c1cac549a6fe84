package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.audit.AuditReport.Step;
import fr.insegur.receivables.audit.AuditReport.StepName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From what is open to what a factor would finance, and at which rate (domain.md 4.1 and 4.3). */
final class FinanceableRules {
    private static final BigDecimal BASE_RATE = new BigDecimal("0.95");
    private static final BigDecimal FLOOR = new BigDecimal("0.70");
    private static final BigDecimal CAP = new BigDecimal("0.90");
    private static final BigDecimal PENALTY = new BigDecimal("0.05");
    // Accounts that packages use for takings rather than for a customer.
    private static final Pattern NO_COMPANY = Pattern.compile(
            "(?iu)(?<!\\p{L})(cb|cartes? bancaires?|esp[eè]ces|caisse|divers|particuliers?|comptant)(?!\\p{L})");

    private FinanceableRules() {}

    static boolean isCompany(String label) {
        return !NO_COMPANY.matcher(label).find();
    }

    /** Each item is taken away once, by the first reason that holds; the cap is a share of what is eligible before it. */
    static List<Step> waterfall(
            List<OpenItem> open, LocalDate asOf, BigDecimal advanceRate, BigDecimal concentrationCap) {
        long gross = 0;
        long notB2b = 0;
        long doubtful = 0;
        long overdue = 0;
        Map<String, Long> eligible = new HashMap<>();
        for (OpenItem item : open) {
            gross += item.openMinor();
            if (!isCompany(item.line().debtorLabel())) {
                notB2b += item.openMinor();
            } else if (item.line().doubtful()) {
                doubtful += item.openMinor();
            } else if (item.due().isBefore(asOf)) {
                overdue += item.openMinor();
            } else {
                eligible.merge(item.line().debtor(), item.openMinor(), Long::sum);
            }
        }
        long before = eligible.values().stream().mapToLong(Long::longValue).sum();
        long cap = Rounding.halfUp(BigDecimal.valueOf(before).multiply(concentrationCap), 0)
                .longValueExact();
        long above = eligible.values().stream()
                .mapToLong(amount -> Math.max(0, amount - cap))
                .sum();
        long after = before - above;
        long financeable = Rounding.halfUp(BigDecimal.valueOf(after).multiply(advanceRate), 0)
                .longValueExact();
        return List.of(
                new Step(StepName.GROSS, gross),
                new Step(StepName.NOT_B2B, -notB2b),
                new Step(StepName.DOUBTFUL, -doubtful),
                new Step(StepName.OVERDUE, -overdue),
                new Step(StepName.CONCENTRATION, -above),
                new Step(StepName.ELIGIBLE, after),
                new Step(StepName.RESERVE, financeable - after),
                new Step(StepName.FINANCEABLE, financeable));
    }

    /** 95 % less twice the dilution, less what a large top debtor and late payments cost; between 70 % and 90 %. */
    static BigDecimal advanceRate(
            BigDecimal dilution, BigDecimal top1Share, BigDecimal severelyLateShare, AuditThresholds thresholds) {
        BigDecimal rate = BASE_RATE.subtract(dilution.multiply(BigDecimal.TWO));
        if (top1Share.compareTo(thresholds.topDebtorRed()) > 0) {
            rate = rate.subtract(PENALTY);
        }
        if (severelyLateShare.compareTo(thresholds.severelyLateRed()) > 0) {
            rate = rate.subtract(PENALTY.multiply(BigDecimal.TWO));
        } else if (severelyLateShare.compareTo(thresholds.severelyLateAmber()) >= 0) {
            rate = rate.subtract(PENALTY);
        }
        return Rounding.halfUp(rate.max(FLOOR).min(CAP), 2);
    }
}
