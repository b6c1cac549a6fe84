package fr.insegur.platform.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/** How days become a share of a year: exact days over a fixed basis. Money-market financing uses 360, penalties 365. */
public enum DayCount {
    ACT_360(360),
    ACT_365(365);

    private final int basis;

    DayCount(int basis) {
        this.basis = basis;
    }

    /** A principal that stays the same for a number of days. */
    public record Segment(Money principal, long days) {}

    /** The same at an annual rate of its own. */
    public record RatedSegment(Money principal, long days, BigDecimal annualRate) {}

    /** Days of the year in the denominator. */
    public int basis() {
        return basis;
    }

    /** Exact days, the first day included and the last excluded. */
    public long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** principal × annual rate × days ÷ basis, rounded once. */
    public Money charge(Money principal, BigDecimal annualRate, long days) {
        return charge(List.of(new Segment(principal, days)), annualRate, principal.currency());
    }

    /** The charge over several segments, rounded once over all of them: rounding each would drift. */
    public Money charge(List<Segment> segments, BigDecimal annualRate, Currency currency) {
        return charge(
                segments.stream()
                        .map(segment -> new RatedSegment(segment.principal(), segment.days(), annualRate))
                        .toList(),
                currency);
    }

    /** The charge over segments whose rates differ, rounded once over all of them. */
    public Money charge(List<RatedSegment> segments, Currency currency) {
        BigDecimal numbers = segments.stream()
                .map(segment -> BigDecimal.valueOf(segment.principal().minor())
                        .multiply(BigDecimal.valueOf(segment.days()))
                        .multiply(segment.annualRate()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.ofMinor(
                Rounding.divide(numbers, BigDecimal.valueOf(basis), 0).longValueExact(), currency);
    }
}
