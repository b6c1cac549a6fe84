package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.audit.AuditReport.Step;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import java.math.BigDecimal;
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
            "(?iu)(?<!\\p{L})(cb|cartes? bancaires?|esp[eè]ces|caisse|clients? divers|divers|particuliers?|comptoir|comptant)(?!\\p{L})");

    private FinanceableRules() {}

    static boolean isCompany(String label) {
        return !NO_COMPANY.matcher(label).find();
    }

    /**
     * Each amount is taken away once, by the first reason that holds. What a debtor's unallocated credits and its claims as a supplier
     * would be set off against is not financed; the cap is a share of what is eligible before it, for each group of debtors.
     *
     * @param openByExclusion open amounts of the companies
     * @param notCompanies what those that are no companies owe
     */
    static List<Step> waterfall(
            Map<ItemExclusion, Long> openByExclusion,
            long notCompanies,
            List<DebtorFigures> debtors,
            BigDecimal advanceRate,
            BigDecimal concentrationCap) {
        long gross = notCompanies
                + openByExclusion.values().stream().mapToLong(Long::longValue).sum();
        long unallocated = 0;
        long crossed = 0;
        Map<String, Long> eligible = new HashMap<>();
        for (DebtorFigures debtor : debtors) {
            long before = debtor.financeableBeforeCapMinor();
            long credits = Math.min(before, debtor.unallocatedMinor());
            long crossing = Math.min(before - credits, debtor.crossMinor());
            unallocated += credits;
            crossed += crossing;
            eligible.merge(debtor.group(), before - credits - crossing, Long::sum);
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
                new Step(StepName.NOT_COMPANIES, -notCompanies),
                excluded(StepName.DOUBTFUL, openByExclusion, ItemExclusion.DOUBTFUL),
                excluded(StepName.INTERCOMPANY, openByExclusion, ItemExclusion.INTERCOMPANY),
                excluded(StepName.ADVANCE_BILLING, openByExclusion, ItemExclusion.ADVANCE_BILLING),
                excluded(StepName.NOT_AN_INVOICE, openByExclusion, ItemExclusion.NOT_AN_INVOICE),
                excluded(StepName.OVERDUE, openByExclusion, ItemExclusion.OVERDUE),
                new Step(StepName.UNALLOCATED_CREDITS, -unallocated),
                new Step(StepName.CROSS_ACCOUNTS, -crossed),
                new Step(StepName.CONCENTRATION, -above),
                new Step(StepName.ELIGIBLE, after),
                new Step(StepName.RESERVE, financeable - after),
                new Step(StepName.FINANCEABLE, financeable));
    }

    private static Step excluded(StepName step, Map<ItemExclusion, Long> amounts, ItemExclusion exclusion) {
        return new Step(step, -amounts.getOrDefault(exclusion, 0L));
    }

    /** 95 % less twice the dilution, less what a large top debtor and late payments cost; between 70 % and 90 %. */
    static BigDecimal advanceRate(
            BigDecimal dilution, BigDecimal top1Share, BigDecimal severelyLateShare, AuditThresholds thresholds) {
        BigDecimal rate = BASE_RATE.subtract(dilution.multiply(BigDecimal.TWO));
        if (top1Share.compareTo(thresholds.topDebtor().red()) > 0) {
            rate = rate.subtract(PENALTY);
        }
        if (severelyLateShare.compareTo(thresholds.severelyLate().red()) > 0) {
            rate = rate.subtract(PENALTY.multiply(BigDecimal.TWO));
        } else if (severelyLateShare.compareTo(thresholds.severelyLate().green()) >= 0) {
            rate = rate.subtract(PENALTY);
        }
        return Rounding.halfUp(rate.max(FLOOR).min(CAP), 2);
    }
}
