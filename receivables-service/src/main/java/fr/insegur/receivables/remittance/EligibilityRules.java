package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.InvoiceNumberRules;
import fr.insegur.receivables.terms.LegalTermRules;
import fr.insegur.receivables.terms.TermCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a remittance are assigned and how much of each is financeable (domain.md 1.4 and 2.3). Lines are taken in
 * order: what one uses of a limit or of the ceiling is gone for the next.
 */
final class EligibilityRules {
    private final Facts facts;
    private final Map<String, Money> limitLeft;
    private final Set<Identity> seen;
    private @Nullable Money ceilingLeft;

    private EligibilityRules(Facts facts) {
        this.facts = facts;
        this.limitLeft = new HashMap<>(facts.limitLeft());
        this.seen = new HashSet<>(facts.assigned());
        this.ceilingLeft = facts.ceilingLeft();
    }

    /** What makes an invoice the same as another one of its supplier. */
    record Identity(String debtorSiren, String normalisedNumber, int issueYear) {}

    /** @param debtorSirenValid whether the check digit of the SIREN holds */
    record Line(
            String number,
            String debtorSiren,
            boolean debtorSirenValid,
            LocalDate issueDate,
            LocalDate dueDate,
            Money amount) {
        Identity identity() {
            return new Identity(debtorSiren, InvoiceNumberRules.normalise(number), issueDate.getYear());
        }
    }

    /**
     * What is known on the day of the assignment.
     *
     * @param debtors SIREN of the debtors named under the contract
     * @param limitLeft what is left of the limit of each approved debtor, by SIREN
     * @param ceilingLeft what is left of the ceiling; absent without one
     * @param assigned live assignments of the client
     * @param assignedElsewhere live assignments of the same company under another account
     */
    record Facts(
            LocalDate today,
            Currency currency,
            BigDecimal advanceRate,
            Set<String> debtors,
            Map<String, Money> limitLeft,
            @Nullable Money ceilingLeft,
            Set<Identity> assigned,
            Set<Identity> assignedElsewhere) {}

    /** @param financeable zero unless the line is assigned and something of it is financed */
    record Verdict(Line line, Money financeable, List<EligibilityCode> codes) {
        boolean isAssigned() {
            return codes.stream()
                    .map(EligibilityCode::effect)
                    .noneMatch(effect -> effect == Effect.REJECT || effect == Effect.VERIFY);
        }
    }

    static List<Verdict> assess(List<Line> lines, Facts facts) {
        EligibilityRules rules = new EligibilityRules(facts);
        return lines.stream().map(rules::assess).toList();
    }

    private Verdict assess(Line line) {
        List<EligibilityCode> codes = new ArrayList<>();
        checkForm(line, codes);
        checkDebtorAndDuplicates(line, codes);
        if (!new Verdict(line, Money.zero(facts.currency()), codes).isAssigned()) {
            return new Verdict(line, Money.zero(line.amount().currency()), List.copyOf(codes));
        }
        seen.add(line.identity());
        checkFinancing(line, codes);
        Money financeable = codes.isEmpty() ? withinLimits(line, codes) : Money.zero(facts.currency());
        return new Verdict(line, financeable, List.copyOf(codes));
    }

    private void checkForm(Line line, List<EligibilityCode> codes) {
        addIf(!line.amount().isPositive(), EligibilityCode.AMOUNT_NOT_POSITIVE, codes);
        addIf(!line.amount().currency().equals(facts.currency()), EligibilityCode.CURRENCY, codes);
        addIf(line.identity().normalisedNumber().isEmpty(), EligibilityCode.NUMBER_INVALID, codes);
        addIf(line.dueDate().isBefore(line.issueDate()), EligibilityCode.DUE_BEFORE_ISSUE, codes);
        addIf(line.issueDate().isAfter(facts.today()), EligibilityCode.NOT_YET_ISSUED, codes);
    }

    private void checkDebtorAndDuplicates(Line line, List<EligibilityCode> codes) {
        if (!line.debtorSirenValid()) {
            codes.add(EligibilityCode.DEBTOR_ID_INVALID);
            return;
        }
        addIf(!facts.debtors().contains(line.debtorSiren()), EligibilityCode.DEBTOR_UNKNOWN, codes);
        addIf(seen.contains(line.identity()), EligibilityCode.DUPLICATE, codes);
        addIf(facts.assignedElsewhere().contains(line.identity()), EligibilityCode.VERIFICATION_NEEDED, codes);
    }

    private void checkFinancing(Line line, List<EligibilityCode> codes) {
        addIf(!facts.limitLeft().containsKey(line.debtorSiren()), EligibilityCode.DEBTOR_NOT_APPROVED, codes);
        addIf(line.dueDate().isBefore(facts.today()), EligibilityCode.OVERDUE_AT_ASSIGNMENT, codes);
        addIf(
                line.dueDate().isAfter(LegalTermRules.latestDue(TermCategory.GENERAL, line.issueDate())),
                EligibilityCode.TERM_ABOVE_LEGAL,
                codes);
    }

    private Money withinLimits(Line line, List<EligibilityCode> codes) {
        Money zero = Money.zero(facts.currency());
        Money left = limitLeft.getOrDefault(line.debtorSiren(), zero).max(zero);
        Money financeable = line.amount().min(left);
        addIf(financeable.isLessThan(line.amount()), EligibilityCode.LIMIT_EXCEEDED, codes);
        if (ceilingLeft != null) {
            Money belowCeiling = financeable.min(ceilingLeft.max(zero));
            addIf(belowCeiling.isLessThan(financeable), EligibilityCode.CEILING_EXCEEDED, codes);
            financeable = belowCeiling;
            ceilingLeft = ceilingLeft.minus(financeable.times(facts.advanceRate()));
        }
        limitLeft.put(line.debtorSiren(), left.minus(financeable));
        return financeable;
    }

    private static void addIf(boolean holds, EligibilityCode code, List<EligibilityCode> codes) {
        if (holds) {
            codes.add(code);
        }
    }
}
