package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.FundsUsedRules.Level;
import fr.insegur.receivables.ledger.FundsUsedRules.Movement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the funds used on one invoice have cost since the beginning, rounded once over all days, whether it was booked or not
 * (domain.md 1.4 and 3.3).
 *
 * @param vat on the interest of each day at the rate of that day, rounded once per rate
 */
public record AccruedInterest(Money interest, Money vat) {

    public Money total() {
        return interest.plus(vat);
    }

    /** @param on that day excluded; should something be booked for a later one, until that day */
    public static AccruedInterest of(TermsHistory terms, Collection<Movement> movements, LocalDate on) {
        LocalDate until = movements.stream()
                .map(Movement::valueDate)
                .reduce(on, (one, other) -> one.isAfter(other) ? one : other);
        return ofLevels(terms, FundsUsedRules.levels(terms, movements), until);
    }

    /** The same of levels that are known. */
    public static AccruedInterest ofLevels(TermsHistory terms, List<Level> levels, LocalDate until) {
        Money none = Money.zero(terms.at(until).currency());
        if (levels.isEmpty() || !levels.getFirst().from().isBefore(until)) {
            return new AccruedInterest(none, none);
        }
        LocalDate from = levels.getFirst().from();
        List<LocalDate> ends = new ArrayList<>(terms.changes(from, until));
        ends.add(until);
        Money before = none;
        Money vat = none;
        for (LocalDate end : ends) {
            if (end.isBefore(until) && terms.financingVat(end).compareTo(terms.financingVat(from)) == 0) {
                continue;
            }
            Money total = FundsUsedRules.interestToDate(terms, levels, end);
            vat = vat.plus(total.minus(before).times(terms.financingVat(from)));
            before = total;
            from = end;
        }
        return new AccruedInterest(before, vat);
    }
}
