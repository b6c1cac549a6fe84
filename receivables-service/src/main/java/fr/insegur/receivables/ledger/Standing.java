package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.FundsUsedRules.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What an invoice adds to the totals of its contract and of its debtor, so that a position is read from one row instead of from all
 * open invoices.
 *
 * @param outstanding what the debtor owes
 * @param financed the part of it that counts against the debtor's limit
 * @param committed funds that are used or promised: what counts against the ceiling
 * @param funds what bears interest now; zero where nothing does
 * @param weighted each rise of those funds times the sum of daily rates until it, so that {@code funds × sum of rates − weighted}
 *     is the interest of all days, before it is divided by the days of the year and rounded
 * @param interestBooked the part of that interest that is booked
 */
public record Standing(
        Money outstanding, Money financed, Money committed, Money funds, BigDecimal weighted, Money interestBooked) {

    public static Standing of(TermsHistory terms, Booked booked) {
        Money none = Money.zero(booked.balance(Account.ENC).currency());
        Money outstanding = booked.balance(Account.ENC);
        Money blocked = booked.balance(Account.IND);
        Money financed = outstanding.plus(blocked).max(none);
        Money committed =
                outstanding.plus(blocked).plus(booked.balance(Account.RES)).max(none);
        LocalDate last = booked.lastDay();
        List<Level> levels = FundsUsedRules.levels(terms, booked.movements()).stream()
                .filter(level -> !level.from().isAfter(last))
                .toList();
        Money funds = levels.isEmpty() ? none : levels.getLast().used();
        if (!funds.isPositive()) {
            return new Standing(outstanding, financed, committed, none, BigDecimal.ZERO, none);
        }
        return new Standing(
                outstanding,
                financed,
                committed,
                funds,
                weighted(terms, levels),
                booked.balance(Account.PF).negated());
    }

    /** Each rise of the level times the sum of rates until its day; a level below zero bears nothing. */
    private static BigDecimal weighted(TermsHistory terms, List<Level> levels) {
        BigDecimal weighted = BigDecimal.ZERO;
        long before = 0;
        for (Level level : levels) {
            long bearing = Math.max(0, level.used().minor());
            if (bearing != before) {
                weighted =
                        weighted.add(BigDecimal.valueOf(bearing - before).multiply(RateSum.until(terms, level.from())));
            }
            before = bearing;
        }
        return weighted;
    }

    /** Of an invoice that was not there. */
    public static Standing none(Currency currency) {
        Money zero = Money.zero(currency);
        return new Standing(zero, zero, zero, zero, BigDecimal.ZERO, zero);
    }

    /** The interest of all days until that one, it excluded, rounded once. */
    Money interestUntil(TermsHistory terms, LocalDate day) {
        BigDecimal numbers = BigDecimal.valueOf(funds.minor())
                .multiply(RateSum.until(terms, day))
                .subtract(weighted);
        BigDecimal basis = BigDecimal.valueOf(terms.at(day).dayCount().basis());
        return Money.ofMinor(Rounding.divide(numbers, basis, 0).longValueExact(), funds.currency());
    }

    public Standing plus(Standing other) {
        return new Standing(
                outstanding.plus(other.outstanding),
                financed.plus(other.financed),
                committed.plus(other.committed),
                funds.plus(other.funds),
                weighted.add(other.weighted),
                interestBooked.plus(other.interestBooked));
    }

    /** What it is more than it was. */
    public Standing minus(Standing before) {
        return new Standing(
                outstanding.minus(before.outstanding),
                financed.minus(before.financed),
                committed.minus(before.committed),
                funds.minus(before.funds),
                weighted.subtract(before.weighted),
                interestBooked.minus(before.interestBooked));
    }
}
