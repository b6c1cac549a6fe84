package fr.insegur.local.story;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The annual cost of an offer without fixed fees, worked out apart from the platform (domain.md 1.4): the service commission
 * on the year's sales, and a year's interest at ACT/360 on what is financed of the average outstanding.
 */
final class AnnualCost {
    private static final BigDecimal DAYS_OF_YEAR = new BigDecimal("365");
    private static final BigDecimal DAYS_OF_RATE = new BigDecimal("360");
    private static final int WORKING_SCALE = 20;

    private AnnualCost() {}

    /** The cost in cents, as the API writes it. */
    static String of(
            BigDecimal turnover, BigDecimal dsoDays, String advanceRate, String serviceRate, String financingRate) {
        BigDecimal service = turnover.multiply(new BigDecimal(serviceRate)).setScale(2, RoundingMode.HALF_UP);
        BigDecimal funds = turnover.multiply(dsoDays)
                .divide(DAYS_OF_YEAR, WORKING_SCALE, RoundingMode.HALF_UP)
                .multiply(new BigDecimal(advanceRate));
        BigDecimal interest = funds.multiply(new BigDecimal(financingRate))
                .multiply(DAYS_OF_YEAR)
                .divide(DAYS_OF_RATE, WORKING_SCALE, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
        return service.add(interest).toPlainString();
    }
}
