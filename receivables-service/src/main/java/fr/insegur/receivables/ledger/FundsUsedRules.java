package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import fr.insegur.receivables.contract.TermsHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the client uses of the factor's money, day by day, and what it costs (domain.md 1.4 and 3.4). The day of an advance
 * counts, the day of a receipt does not.
 */
public final class FundsUsedRules {
    private static final Set<Account> NET =
            EnumSet.of(Account.ENC, Account.RD, Account.CC, Account.RES, Account.FDG, Account.LIT, Account.IND);
    private static final Set<Account> GROSS =
            EnumSet.of(Account.ENC, Account.RD, Account.CC, Account.RES, Account.LIT, Account.IND);

    private FundsUsedRules() {}

    /** A movement on an account from a value date on, and the kind of entry it belongs to; debit positive. */
    public record Movement(LocalDate valueDate, EntryKind kind, Account account, Money amount) {}

    /** An amount that is used from a day on, until another one follows. */
    public record Level(LocalDate from, Money used) {}

    /** ENC + RD − (CC + RES + FDG + LIT + IND), credit balances taken positive, never below zero. */
    public static Money fundsUsed(Currency currency, Map<Account, Money> balances) {
        Money sum = Money.zero(currency);
        for (Account account : NET) {
            sum = sum.plus(balances.getOrDefault(account, Money.zero(currency)));
        }
        return sum.max(Money.zero(currency));
    }

    /** Whether an account counts among the funds used, whatever interest is charged on. */
    public static boolean isUsed(Account account) {
        return NET.contains(account);
    }

    /** The accounts whose movements bear interest under these terms. */
    public static Set<Account> bearing(ContractTerms terms) {
        return terms.conduct().interestBase() == InterestBase.GROSS ? GROSS : NET;
    }

    /** What the movements use from each of their value dates on, in order; below zero where the client has money there. */
    public static List<Level> levels(ContractTerms terms, Collection<Movement> movements) {
        Set<Account> bearing = bearing(terms);
        TreeMap<LocalDate, Money> changes = new TreeMap<>();
        for (Movement movement : movements) {
            if (bearing.contains(movement.account())) {
                changes.merge(movement.valueDate(), movement.amount(), Money::plus);
            }
        }
        List<Level> levels = new ArrayList<>();
        Money level = Money.zero(terms.currency());
        for (Map.Entry<LocalDate, Money> change : changes.entrySet()) {
            level = level.plus(change.getValue());
            levels.add(new Level(change.getKey(), level));
        }
        return levels;
    }

    /** Interest since the beginning until {@code until}, that day excluded, rounded once over all days; levels below zero bear none. */
    public static Money interestToDate(TermsHistory terms, List<Level> levels, LocalDate until) {
        List<DayCount.RatedSegment> segments = new ArrayList<>();
        for (int index = 0; index < levels.size(); index++) {
            Level level = levels.get(index);
            LocalDate next = index + 1 < levels.size() ? levels.get(index + 1).from() : until;
            LocalDate to = next.isBefore(until) ? next : until;
            if (level.used().isPositive() && level.from().isBefore(to)) {
                addRated(segments, terms, level, to);
            }
        }
        ContractTerms latest = terms.at(until);
        return latest.dayCount().charge(segments, latest.currency());
    }

    private static void addRated(List<DayCount.RatedSegment> segments, TermsHistory terms, Level level, LocalDate to) {
        LocalDate from = level.from();
        List<LocalDate> ends = new ArrayList<>(terms.changes(from, to));
        ends.add(to);
        for (LocalDate end : ends) {
            BigDecimal rate = terms.financingRate(from);
            long days = terms.at(from).dayCount().days(from, end);
            segments.add(new DayCount.RatedSegment(level.used(), days, rate));
            from = end;
        }
    }
}
