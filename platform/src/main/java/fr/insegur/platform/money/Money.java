package fr.insegur.platform.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/**
 * An amount in the minor unit of its currency (cents for EUR). Arithmetic is exact, refuses to mix currencies and fails
 * on overflow; only {@link #times} rounds, once, half up.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** @throws IllegalArgumentException when the amount has more digits than the currency, or is no plain decimal */
    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** @throws IllegalArgumentException when the amount has more digits than the currency */
    public static Money of(BigDecimal amount, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (amount.scale() > digits) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " has more than the " + digits + " decimals of " + currency);
        }
        return new Money(amount.movePointRight(digits).longValueExact(), currency);
    }

    public static Money eur(String amount) {
        return of(amount, "EUR");
    }

    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public static Money sum(Currency currency, Collection<Money> parts) {
        return parts.stream().reduce(zero(currency), Money::plus);
    }

    /** The amount in the major unit, with exactly the digits of the currency. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** The amount times a factor such as a rate, rounded half up to the minor unit. */
    public Money times(BigDecimal factor) {
        return new Money(
                Rounding.halfUp(BigDecimal.valueOf(minor).multiply(factor), 0).longValueExact(), currency);
    }

    /** Parts that differ by nothing but the last, which takes the remainder, so that they add up to this amount. */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("an amount is split into one part at least");
        }
        long each = minor / parts;
        List<Money> result = new ArrayList<>(parts);
        for (int part = 1; part < parts; part++) {
            result.add(new Money(each, currency));
        }
        result.add(new Money(minor - each * (parts - 1), currency));
        return List.copyOf(result);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isGreaterThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** For people who read logs and test failures, such as {@code 9000.00 EUR}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
