package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import fr.insegur.receivables.contract.TermsHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the client uses of the factor's money, day by day, and what it costs (domain.md 1.4 and 3.4). The day of an advance
 * counts, the day of a receipt does not.
 */
public final class FundsUsedRules {
    private static final Set<Account> USED =
            EnumSet.of(Account.ENC, Account.RD, Account.CC, Account.RES, Account.FDG, Account.LIT, Account.IND);

    private FundsUsedRules() {}

    /** A movement on an account from a value date on, and the kind of entry it belongs to; debit positive. */
    public record Movement(LocalDate valueDate, EntryKind kind, Account account, Money amount) {}

    /**
     * What is more from a day on.
     *
     * @param used funds that are used, the guarantee fund taken off
     * @param fund the part of it that is the guarantee fund's, which is below zero where the fund grows
     * @param withdrawn what is blocked because the financing of an invoice was withdrawn
     */
    public record Change(Money used, Money fund, Money withdrawn) {
        static Change none(Currency currency) {
            Money zero = Money.zero(currency);
            return new Change(zero, zero, zero);
        }

        Change plus(Change other) {
            return new Change(used.plus(other.used), fund.plus(other.fund), withdrawn.plus(other.withdrawn));
        }

        Change plus(Movement movement) {
            Money amount = movement.amount();
            boolean isWithdrawn = movement.kind() == EntryKind.DEFINANCING && movement.account() == Account.IND;
            return new Change(
                    used.plus(amount),
                    movement.account() == Account.FDG ? fund.plus(amount) : fund,
                    isWithdrawn ? withdrawn.plus(amount) : withdrawn);
        }

        /** Where the contract says so, nothing bears interest while financing is withdrawn, until that is taken back. */
        private Money bearing(Conduct conduct) {
            if (conduct.interestStopsAtDefinancing() && !withdrawn.isZero()) {
                return Money.zero(used.currency());
            }
            return conduct.interestBase() == InterestBase.GROSS ? used.minus(fund) : used;
        }
    }

    /** An amount that is used from a day on, until another one follows. */
    public record Level(LocalDate from, Money used) {}

    /** ENC + RD − (CC + RES + FDG + LIT + IND), credit balances taken positive, never below zero. */
    public static Money fundsUsed(Currency currency, Map<Account, Money> balances) {
        Money sum = Money.zero(currency);
        for (Account account : USED) {
            sum = sum.plus(balances.getOrDefault(account, Money.zero(currency)));
        }
        return sum.max(Money.zero(currency));
    }

    /** Whether an account counts among the funds used, whatever interest is charged on. */
    public static boolean isUsed(Account account) {
        return USED.contains(account);
    }

    /** The accounts that count among the funds used. */
    public static Set<Account> used() {
        return Collections.unmodifiableSet(USED);
    }

    /** What the movements use from each of their value dates on, in order; below zero where the client has money there. */
    public static List<Level> levels(TermsHistory terms, Collection<Movement> movements) {
        TreeMap<LocalDate, Change> changes = new TreeMap<>();
        Change none = Change.none(terms.at(LocalDate.MIN).currency());
        for (Movement movement : movements) {
            if (isUsed(movement.account())) {
                changes.merge(movement.valueDate(), none.plus(movement), Change::plus);
            }
        }
        return levels(terms, changes);
    }

    /** The same of what changes from each day on; what interest is charged on that day is for the terms of the day to say. */
    public static List<Level> levels(TermsHistory terms, SortedMap<LocalDate, Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        TreeSet<LocalDate> days = new TreeSet<>(terms.conductChanges());
        days.addAll(changes.keySet());
        List<Level> levels = new ArrayList<>();
        Change sum = Change.none(terms.at(LocalDate.MIN).currency());
        for (LocalDate day : days.tailSet(changes.firstKey())) {
            sum = changes.containsKey(day) ? sum.plus(changes.get(day)) : sum;
            levels.add(new Level(day, sum.bearing(terms.at(day).conduct())));
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
