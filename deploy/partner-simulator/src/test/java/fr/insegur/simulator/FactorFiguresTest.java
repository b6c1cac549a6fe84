package fr.insegur.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.simulator.FactorFigures.Fees;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactorFiguresTest {
    private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 12);
    private static final LocalDate DAY_60 = LocalDate.of(2026, 3, 13);
    private static final Terms SIGNED = Policy.of(Policy.Kind.GENERALIST).limit();
    private static final Terms FIRST_OFFER = Policy.of(Policy.Kind.GENERALIST).opening();

    @Test
    void tenThousandPaidOnDay60LeavesABalanceOf805() {
        Euros amount = Euros.of("10000.00");
        Euros advance = FactorFigures.advance(SIGNED, amount, amount);
        Fees fees = FactorFigures.fees(SIGNED, amount, advance, DAY_0, DAY_60);
        assertEquals(Euros.of("9000.00"), advance);
        assertEquals(new Fees(Euros.of("100.00"), Euros.of("20.00"), Euros.of("75.00"), Euros.ZERO), fees);
        assertEquals(Euros.of("195.00"), fees.total());
        assertEquals(Euros.of("805.00"), FactorFigures.balance(amount, advance, fees));
    }

    @Test
    void twelveThousandPaidOnDay60LeavesABalanceOf966() {
        Euros amount = Euros.of("12000.00");
        Euros advance = FactorFigures.advance(SIGNED, amount, amount);
        Fees fees = FactorFigures.fees(SIGNED, amount, advance, DAY_0, DAY_60);
        assertEquals(Euros.of("10800.00"), advance);
        assertEquals(new Fees(Euros.of("120.00"), Euros.of("24.00"), Euros.of("90.00"), Euros.ZERO), fees);
        assertEquals(Euros.of("966.00"), FactorFigures.balance(amount, advance, fees));
    }

    @Test
    void fifteenDaysLateCostEighteenSeventyFiveMore() {
        Euros amount = Euros.of("10000.00");
        Euros advance = Euros.of("9000.00");
        Fees fees = FactorFigures.fees(SIGNED, amount, advance, DAY_0, DAY_60.plusDays(15));
        assertEquals(Euros.of("93.75"), fees.financing());
        assertEquals(Euros.of("786.25"), FactorFigures.balance(amount, advance, fees));
    }

    @Test
    void whatIsAboveTheLimitIsNotAdvanced() {
        assertEquals(Euros.of("7200.00"), FactorFigures.advance(SIGNED, Euros.of("10000.00"), Euros.of("8000.00")));
    }

    @Test
    void theGuaranteeFundOfTheFirstOfferIsKeptFromTheAdvanceAndReturnedWithTheBalance() {
        Euros amount = Euros.of("10000.00");
        Euros advance = FactorFigures.advance(FIRST_OFFER, amount, amount);
        Fees fees = FactorFigures.fees(FIRST_OFFER, amount, advance, DAY_0, DAY_60);
        assertEquals(Euros.of("8000.00"), advance);
        assertEquals(new Fees(Euros.of("120.00"), Euros.of("24.00"), Euros.of("66.67"), Euros.ZERO), fees);
        assertEquals(Euros.of("1789.33"), FactorFigures.balance(amount, advance, fees));
    }

    @Test
    void aSmallInvoicePaysTheMinimum() {
        Fees fees = FactorFigures.fees(FIRST_OFFER, Euros.of("100.00"), Euros.of("80.00"), DAY_0, DAY_0);
        assertEquals(new Fees(Euros.of("8.00"), Euros.of("1.60"), Euros.ZERO, Euros.ZERO), fees);
    }

    @Test
    void halfACentIsRoundedUpOnce() {
        assertEquals(Euros.of("0.01"), Euros.of("0.50").times(SIGNED.serviceRate()));
        // 1 000.01 over 37 days at 5 %: 5.138940… once rounded, where daily rounding would give 5.18.
        assertEquals(Euros.of("5.14"), Euros.of("1000.01").interest(SIGNED.financingRate(), 37));
    }
}
