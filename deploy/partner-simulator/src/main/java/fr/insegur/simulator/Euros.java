package fr.insegur.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in euro cents, the factor's own arithmetic. */
record Euros(long cents) implements Comparable<Euros> {
    static final Euros ZERO = new Euros(0);

    /** How an amount travels: a decimal string beside its currency, in this order, so that a repeat has the same bytes. */
    record Wire(String amount, String currency) {}

    static Euros of(String amount) {
        return new Euros(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Euros read(Wire wire) {
        if (!"EUR".equals(wire.currency())) {
            throw new IllegalArgumentException("these factors keep their books in euros alone");
        }
        return of(wire.amount());
    }

    @JsonValue
    Wire wire() {
        return new Wire(BigDecimal.valueOf(cents, 2).toPlainString(), "EUR");
    }

    Euros plus(Euros other) {
        return new Euros(Math.addExact(cents, other.cents));
    }

    Euros minus(Euros other) {
        return new Euros(Math.subtractExact(cents, other.cents));
    }

    /** The share of this amount, half a cent rounded up. */
    Euros times(BigDecimal rate) {
        return new Euros(BigDecimal.valueOf(cents)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Interest at a yearly rate over exact days of a year of 360 days, rounded once. */
    Euros interest(BigDecimal yearlyRate, long days) {
        return new Euros(BigDecimal.valueOf(cents)
                .multiply(yearlyRate)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(360), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    Euros atMost(Euros other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Euros atLeast(Euros other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Euros other) {
        return Long.compare(cents, other.cents);
    }
}
