package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
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
    private static final Set<Account> BEARING = EnumSet.of(Account.ENC, Account.CC, Account.RES, Account.IND);

    private FundsUsedRules() {}

    /** A movement on an account from a value date on, and the kind of entry it belongs to; debit positive. */
    public record Movement(LocalDate valueDate, EntryKind kind, Account account, Money amount) {}

    /** ENC − (CC + RES + IND), credit balances taken positive, never below zero. */
    public static Money fundsUsed(Currency currency, Map<Account, Money> balances) {
        Money sum = Money.zero(currency);
        for (Account account : BEARING) {
            sum = sum.plus(balances.getOrDefault(account, Money.zero(currency)));
        }
        return sum.max(Money.zero(currency));
    }

    /** Funds used by one invoice between its first movement and {@code until}, that day excluded, in order. */
    public static List<DayCount.Segment> segments(
            DayCount dayCount, Currency currency, Collection<Movement> movements, LocalDate until) {
        TreeMap<LocalDate, Money> changes = new TreeMap<>();
        movements.stream()
                .filter(movement -> BEARING.contains(movement.account()))
                .forEach(movement -> changes.merge(movement.valueDate(), movement.amount(), Money::plus));
        List<DayCount.Segment> segments = new ArrayList<>();
        Money level = Money.zero(currency);
        for (Map.Entry<LocalDate, Money> change : changes.headMap(until, false).entrySet()) {
            level = level.plus(change.getValue());
            LocalDate next = changes.higherKey(change.getKey());
            LocalDate to = next == null || next.isAfter(until) ? until : next;
            if (level.isPositive()) {
                segments.add(new DayCount.Segment(level, dayCount.days(change.getKey(), to)));
            }
        }
        return List.copyOf(segments);
    }

    /** Interest since the beginning, rounded once over all segments. */
    public static Money interestToDate(
            DayCount dayCount,
            BigDecimal annualRate,
            Currency currency,
            Collection<Movement> movements,
            LocalDate until) {
        return dayCount.charge(segments(dayCount, currency, movements, until), annualRate, currency);
    }
}
