package fr.insegur.quote.comparison;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import java.math.BigDecimal;

/** The prices of the worked comparison: A with a commission, B with a flat fee. */
final class Prices {
    private Prices() {}

    static OfferCost.Price offerA() {
        return new OfferCost.Price(
                new BigDecimal("0.90"),
                BigDecimal.ZERO,
                null,
                new BigDecimal("0.0090"),
                null,
                Money.eur("8640.00"),
                new BigDecimal("0.0444"),
                DayCount.ACT_360,
                Money.eur("800.00"),
                Money.eur("30.00"),
                null);
    }

    static OfferCost.Price offerB() {
        return new OfferCost.Price(
                new BigDecimal("0.85"),
                BigDecimal.ZERO,
                null,
                BigDecimal.ZERO,
                null,
                null,
                new BigDecimal("0.0500"),
                DayCount.ACT_360,
                null,
                null,
                Money.eur("690.00"));
    }

    static OfferCost.Price withMonthlyFee(String serviceRate, String monthlyFee) {
        return new OfferCost.Price(
                new BigDecimal("0.90"),
                BigDecimal.ZERO,
                null,
                new BigDecimal(serviceRate),
                null,
                null,
                new BigDecimal("0.0444"),
                DayCount.ACT_360,
                null,
                null,
                Money.eur(monthlyFee));
    }

    static OfferCost.Price of(String advanceRate, String serviceRate, String financingRate) {
        return of(advanceRate, "0", null, serviceRate, financingRate);
    }

    static OfferCost.Price of(
            String advanceRate, String guaranteeFundRate, String ceiling, String serviceRate, String financingRate) {
        return new OfferCost.Price(
                new BigDecimal(advanceRate),
                new BigDecimal(guaranteeFundRate),
                ceiling == null ? null : Money.eur(ceiling),
                new BigDecimal(serviceRate),
                null,
                null,
                new BigDecimal(financingRate),
                DayCount.ACT_360,
                null,
                null,
                null);
    }
}
