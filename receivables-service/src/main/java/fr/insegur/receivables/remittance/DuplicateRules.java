package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.remittance.EligibilityRules.Facts;
import fr.insegur.receivables.remittance.EligibilityRules.Identity;
import fr.insegur.receivables.remittance.EligibilityRules.Likeness;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a line is assigned already, by the two keys of domain.md 2.3. The same number of the same debtor and year is the same invoice.
 * The same amount within days under another number may be one that was renamed, or one of a series; the client says which.
 */
final class DuplicateRules {
    private final Facts facts;
    private final Set<Identity> seen;
    private final Map<Pair, List<LocalDate>> alike = new HashMap<>();

    private record Pair(String debtorSiren, Money amount) {
        static Pair of(Likeness likeness) {
            return new Pair(likeness.debtorSiren(), likeness.amount());
        }
    }

    DuplicateRules(Facts facts) {
        this.facts = facts;
        this.seen = new HashSet<>(facts.assigned());
        facts.alike().forEach(this::remember);
    }

    void check(Line line, Findings findings) {
        if (!line.debtorSirenValid()) {
            return;
        }
        boolean isAssigned = seen.contains(line.identity());
        findings.addIf(isAssigned, EligibilityCode.DUPLICATE);
        findings.addIf(facts.assignedElsewhere().contains(line.identity()), EligibilityCode.VERIFICATION_NEEDED);
        if (!isAssigned && isAlikeAnother(line)) {
            findings.addIf(
                    true,
                    line.stated().saysDistinct()
                            ? EligibilityCode.DISTINCT_CONFIRMED
                            : EligibilityCode.DUPLICATE_SUSPECTED);
        }
    }

    /** Of a line that is assigned, so that the ones below are compared with it, too. */
    void remember(Line line) {
        seen.add(line.identity());
        remember(line.likeness());
    }

    private void remember(Likeness likeness) {
        alike.computeIfAbsent(Pair.of(likeness), pair -> new ArrayList<>()).add(likeness.issueDate());
    }

    private boolean isAlikeAnother(Line line) {
        return alike.getOrDefault(Pair.of(line.likeness()), List.of()).stream()
                .anyMatch(date -> Math.abs(ChronoUnit.DAYS.between(date, line.issueDate()))
                        <= facts.policy().likenessDays());
    }
}
