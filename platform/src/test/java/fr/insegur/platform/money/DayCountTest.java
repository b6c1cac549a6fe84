package fr.insegur.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.DayCount.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors of the worked example: 9 000.00 advanced at 5 %. */
class DayCountTest {
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

    @Test
    void sixtyDaysLieBetweenTheTwelfthOfJanuaryAndTheThirteenthOfMarch() {
        assertEquals(60, DayCount.ACT_360.days(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 3, 13)));
    }

    @Test
    void nineThousandForSixtyDaysCostsSeventyFive() {
        assertEquals(Money.eur("75.00"), DayCount.ACT_360.charge(Money.eur("9000.00"), FIVE_PERCENT, 60));
        assertEquals(Money.eur("93.75"), DayCount.ACT_360.charge(Money.eur("9000.00"), FIVE_PERCENT, 75));
        assertEquals(Money.eur("83.75"), DayCount.ACT_360.charge(Money.eur("9000.00"), FIVE_PERCENT, 67));
    }

    @Test
    void segmentsAreRoundedOnceOverAllOfThem() {
        List<Segment> partialPayment =
                List.of(new Segment(Money.eur("9000.00"), 60), new Segment(Money.eur("3000.00"), 20));
        assertEquals(
                Money.eur("83.33"), DayCount.ACT_360.charge(partialPayment, FIVE_PERCENT, Currency.getInstance("EUR")));
    }

    @Test
    void penaltiesCountAYearOfThreeHundredAndSixtyFiveDays() {
        assertEquals(Money.eur("49.93"), DayCount.ACT_365.charge(Money.eur("10000.00"), new BigDecimal("0.1215"), 15));
    }
}
