package fr.insegur.receivables.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.terms.PenaltyRules.AppliedRate;
import fr.insegur.receivables.terms.PenaltyRules.Penalty;
import fr.insegur.receivables.terms.PenaltyRules.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PenaltyRulesTest {
    private static final LocalDate FIRST_HALF = LocalDate.of(2026, 1, 1);
    private static final LocalDate SECOND_HALF = LocalDate.of(2026, 7, 1);
    private static final Penalty NOTHING = new Penalty(Money.eur("0.00"), Money.eur("0.00"));

    private static Rates rates(Map<LocalDate, String> refinancing, Map<LocalDate, String> legal) {
        return new Rates(values(refinancing), values(legal));
    }

    private static Map<LocalDate, BigDecimal> values(Map<LocalDate, String> written) {
        Map<LocalDate, BigDecimal> values = new HashMap<>();
        written.forEach((day, rate) -> values.put(day, new BigDecimal(rate)));
        return values;
    }

    @Test
    void thePenaltyOfTheVector() {
        assertEquals(
                new Penalty(Money.eur("49.93"), Money.eur("40.00")),
                PenaltyRules.penalty(1_000_000, new BigDecimal("0.1215"), 15));
    }

    @Test
    void thePenaltyOfTheVectorFromDatesAndReferenceRates() {
        assertEquals(
                new Penalty(Money.eur("49.93"), Money.eur("40.00")),
                PenaltyRules.penalty(
                        Money.eur("10000.00"),
                        LocalDate.of(2026, 3, 16),
                        LocalDate.of(2026, 3, 31),
                        rates(Map.of(FIRST_HALF, "0.0215"), Map.of()),
                        false));
    }

    @Test
    void whoPaysInTimeOrIsOwedMoneyOwesNothing() {
        BigDecimal rate = new BigDecimal("0.1215");
        assertEquals(NOTHING, PenaltyRules.penalty(1_000_000, rate, 0));
        assertEquals(NOTHING, PenaltyRules.penalty(1_000_000, rate, -3));
        assertEquals(NOTHING, PenaltyRules.penalty(-1_000_000, rate, 15));
        assertEquals(
                NOTHING,
                PenaltyRules.penalty(
                        Money.eur("10000.00"),
                        SECOND_HALF,
                        SECOND_HALF,
                        rates(Map.of(FIRST_HALF, "0.0215"), Map.of()),
                        false));
    }

    @Test
    void interestIsRoundedHalfUpToTheCent() {
        // 365 days at 10 % of 0.05 are half a cent.
        assertEquals(
                Money.eur("0.01"),
                PenaltyRules.penalty(5, new BigDecimal("0.10"), 365).interest());
        assertEquals(
                Money.eur("0.00"),
                PenaltyRules.penalty(4, new BigDecimal("0.10"), 365).interest());
    }

    @Test
    void eachHalfYearHasItsOwnRateAndAllIsRoundedOnce() {
        Rates rates = rates(Map.of(FIRST_HALF, "0.02", SECOND_HALF, "0.04"), Map.of());
        // 10 days late in June at 12 %, 5 in July at 14 %: 10 000 × (1.20 + 0.70) ÷ 365.
        assertEquals(
                Money.eur("52.05"),
                PenaltyRules.penalty(
                                Money.eur("10000.00"),
                                LocalDate.of(2026, 6, 20),
                                LocalDate.of(2026, 7, 5),
                                rates,
                                false)
                        .interest());
    }

    @Test
    void theRateIsTheReferenceAndTenPointsOrEightForPublicBuyers() {
        Rates rates = rates(Map.of(FIRST_HALF, "0.0215"), Map.of(FIRST_HALF, "0.0262"));
        assertEquals(new AppliedRate(new BigDecimal("0.1215"), true), rates.on(LocalDate.of(2026, 6, 30), false));
        assertEquals(new AppliedRate(new BigDecimal("0.1015"), true), rates.on(LocalDate.of(2026, 6, 30), true));
    }

    @Test
    void betweenCompaniesItIsNeverBelowThreeTimesTheLegalRate() {
        Rates rates = rates(Map.of(FIRST_HALF, "0.02"), Map.of(FIRST_HALF, "0.05"));
        assertEquals(new AppliedRate(new BigDecimal("0.15"), true), rates.on(FIRST_HALF, false));
        assertEquals(new AppliedRate(new BigDecimal("0.10"), true), rates.on(FIRST_HALF, true));
    }

    @Test
    void aHalfYearWithoutRateTakesTheNearestAndSaysSo() {
        Rates rates = rates(Map.of(FIRST_HALF, "0.02", SECOND_HALF, "0.04"), Map.of(FIRST_HALF, "0.01"));
        assertEquals(new AppliedRate(new BigDecimal("0.12"), true), rates.on(LocalDate.of(2026, 6, 30), false));
        assertEquals(new AppliedRate(new BigDecimal("0.14"), false), rates.on(SECOND_HALF, false));
        assertEquals(new AppliedRate(new BigDecimal("0.14"), false), rates.on(LocalDate.of(2028, 2, 29), false));
        assertEquals(new AppliedRate(new BigDecimal("0.12"), false), rates.on(LocalDate.of(2020, 5, 5), false));
    }

    @Test
    void withoutAnyReferenceRateNothingIsComputed() {
        assertThrows(IllegalArgumentException.class, () -> rates(Map.of(), Map.of(FIRST_HALF, "0.02")));
    }
}
