package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.remittance.EligibilityPolicy.Concentration;
import fr.insegur.receivables.remittance.EligibilityRules.Facts;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a line is financed: what the debtor does not keep back, within what is left of its limit, of its share in the book, and of the
 * ceiling, in this order, each looking at what the one before left.
 */
final class FundingRules {
    private final Facts facts;
    private final Money zero;
    private final Map<String, Money> limitLeft = new HashMap<>();
    private final Map<String, Money> financed = new HashMap<>();
    private final Set<String> openDebtors;
    private int openInvoices;
    private Money outstanding;
    private @Nullable Money ceilingLeft;

    FundingRules(Facts facts) {
        this.facts = facts;
        this.zero = Money.zero(facts.currency());
        facts.debtors().forEach((siren, debtor) -> {
            financed.put(siren, debtor.financed());
            if (debtor.limitLeft() != null) {
                limitLeft.put(siren, debtor.limitLeft());
            }
        });
        this.openDebtors = new HashSet<>(facts.book().debtors());
        this.openInvoices = facts.book().invoices();
        this.outstanding = facts.book().outstanding();
        this.ceilingLeft = facts.ceilingLeft();
    }

    /** Nothing is used up by this: whether the line is assigned at all may depend on what it finds. */
    Money financeable(Line line, Findings findings) {
        if (!findings.allowFinancing()) {
            return zero;
        }
        Money left = withoutRetention(line, findings);
        left = within(limitOf(line), left, EligibilityCode.LIMIT_EXCEEDED, findings);
        left = within(shareOf(line), left, EligibilityCode.CONCENTRATION_EXCEEDED, findings);
        left = within(ceilingLeft, left, EligibilityCode.CEILING_EXCEEDED, findings);
        return findings.allowFinancing() ? left : zero;
    }

    /** Once the line is assigned, its part is gone for those below. */
    void use(Line line, Money financeable) {
        String debtor = line.debtorSiren();
        limitLeft.computeIfPresent(debtor, (siren, left) -> left.max(zero).minus(financeable));
        financed.merge(debtor, financeable, Money::plus);
        openDebtors.add(debtor);
        openInvoices++;
        outstanding = outstanding.plus(line.amount());
        if (ceilingLeft != null) {
            ceilingLeft = ceilingLeft.minus(financeable.times(facts.advanceRate()));
        }
    }

    private Money withoutRetention(Line line, Findings findings) {
        BigDecimal rate = line.stated().retentionRate();
        if (rate == null || rate.signum() == 0) {
            return line.amount();
        }
        Money retained = line.amount().times(rate);
        findings.block(EligibilityCode.RETENTION_5PCT, retained);
        return line.amount().minus(retained);
    }

    private Money within(@Nullable Money most, Money amount, EligibilityCode code, Findings findings) {
        if (most == null || !amount.isGreaterThan(most.max(zero))) {
            return amount;
        }
        Money kept = most.max(zero);
        findings.block(code, amount.minus(kept));
        return kept;
    }

    private @Nullable Money limitOf(Line line) {
        return limitLeft.get(line.debtorSiren());
    }

    /** What may be added on a debtor so that it is no more than its share of the book, this line included. */
    private @Nullable Money shareOf(Line line) {
        Concentration rule = facts.policy().concentration();
        if (rule == null || openInvoices < rule.fromInvoices() || openDebtors.size() < rule.fromDebtors()) {
            return null;
        }
        Money most = outstanding.plus(line.amount()).times(rule.share());
        return most.minus(financed.getOrDefault(line.debtorSiren(), zero));
    }
}
