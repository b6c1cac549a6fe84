package fr.insegur.quote.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OfferCostTest {
    private static final OfferCost.Profile AUDITED =
            new OfferCost.Profile(Money.eur("1200000.00"), new BigDecimal("60"), 40, 600);

    @Test
    void aCommissionOf090PercentWithoutFixedFeesCosts18792() {
        OfferCost.AnnualCost cost = OfferCost.of(Prices.of("0.90", "0.0090", "0.0444"), AUDITED);

        assertEquals(Money.eur("177534.25"), cost.averageFundsUsed());
        assertEquals(Money.eur("10800.00"), cost.service());
        assertEquals(Money.eur("7992.00"), cost.financing());
        assertEquals(Money.eur("0.00"), cost.fixedFees());
        assertEquals(Money.eur("18792.00"), cost.total());
        assertEquals(Money.eur("105.85"), cost.costPer1000());
    }

    @Test
    void offerAWithItsFileAndDebtorFeesCosts20792() {
        OfferCost.AnnualCost cost = OfferCost.of(Prices.offerA(), AUDITED);

        assertEquals(Money.eur("10800.00"), cost.service());
        assertEquals(Money.eur("2000.00"), cost.fixedFees());
        assertEquals(Money.eur("20792.00"), cost.total());
        assertEquals(Money.eur("117.12"), cost.costPer1000());
    }

    @Test
    void offerBWithItsFlatMonthlyFeeCosts16780() {
        OfferCost.AnnualCost cost = OfferCost.of(Prices.offerB(), AUDITED);

        assertEquals(Money.eur("8280.00"), cost.service());
        assertEquals(Money.eur("8500.00"), cost.financing());
        assertEquals(Money.eur("16780.00"), cost.total());
        assertEquals(Money.eur("100.08"), cost.costPer1000());
    }

    @Test
    void aMonthlyFeeIsPaidOnTopOfTheCommission() {
        OfferCost.AnnualCost cost = OfferCost.of(Prices.withMonthlyFee("0.0090", "50.00"), AUDITED);

        assertEquals(Money.eur("11400.00"), cost.service());
        assertEquals(Money.eur("7992.00"), cost.financing());
        assertEquals(Money.eur("19392.00"), cost.total());
    }

    @Test
    void aMonthlyFeeDoesNotSpareTheFirstDayTheCommissionTakenAtAssignment() {
        assertEquals(
                Money.eur("88920.00"),
                OfferCost.dayOneCash(
                        Prices.withMonthlyFee("0.0090", "50.00"), Money.eur("100000.00"), new BigDecimal("0.20")));
    }

    @Test
    void theAnnualMinimumIsDueWhenTheCommissionStaysBelowIt() {
        OfferCost.Profile small = new OfferCost.Profile(Money.eur("900000.00"), new BigDecimal("60"), 40, 450);

        assertEquals(Money.eur("8640.00"), OfferCost.of(Prices.offerA(), small).service());
    }

    @Test
    void theMinimumPerInvoiceWeighsOnSmallInvoices() {
        OfferCost.Price price = new OfferCost.Price(
                new BigDecimal("0.90"),
                BigDecimal.ZERO,
                null,
                new BigDecimal("0.0090"),
                Money.eur("25.00"),
                null,
                new BigDecimal("0.0444"),
                DayCount.ACT_360,
                null,
                null,
                null);

        assertEquals(Money.eur("15000.00"), OfferCost.of(price, AUDITED).service());
    }

    @Test
    void theGuaranteeFundReducesTheFundsThatTheClientCanUse() {
        OfferCost.AnnualCost cost = OfferCost.of(Prices.of("0.90", "0.10", null, "0.0090", "0.0444"), AUDITED);

        assertEquals(Money.eur("157808.22"), cost.averageFundsUsed());
        assertEquals(Money.eur("7104.00"), cost.financing());
    }

    @Test
    void theCeilingCapsTheFundsAndIsTold() {
        OfferCost.AnnualCost capped = OfferCost.of(Prices.of("0.90", "0", "100000.00", "0.0090", "0.0444"), AUDITED);
        OfferCost.AnnualCost free = OfferCost.of(Prices.of("0.90", "0", "177534.25", "0.0090", "0.0444"), AUDITED);

        assertTrue(capped.ceilingReached());
        assertEquals(Money.eur("100000.00"), capped.averageFundsUsed());
        assertEquals(Money.eur("4501.67"), capped.financing());
        assertFalse(free.ceilingReached());
    }

    @Test
    void aClientWithoutSalesUsesNoFundsAndHasNoCostPer1000() {
        OfferCost.Profile idle = new OfferCost.Profile(Money.eur("0.00"), new BigDecimal("60"), 0, 0);

        OfferCost.AnnualCost cost = OfferCost.of(Prices.offerA(), idle);

        assertEquals(Money.eur("9440.00"), cost.total());
        assertNull(cost.costPer1000());
    }

    @Test
    void twentyPercentMoreTurnoverCostsTwentyPercentMoreCommissionAndInterest() {
        OfferCost.AnnualCost cost = OfferCost.of(Prices.offerA(), Scenario.TURNOVER_PLUS_20.applyTo(AUDITED));

        assertEquals(Money.eur("12960.00"), cost.service());
        assertEquals(Money.eur("9590.40"), cost.financing());
        assertEquals(Money.eur("24550.40"), cost.total());
    }

    @Test
    void fifteenMoreDaysOfSalesCostMoreInterestAndNoMoreCommission() {
        OfferCost.AnnualCost cost = OfferCost.of(Prices.offerA(), Scenario.DSO_PLUS_15.applyTo(AUDITED));

        assertEquals(Money.eur("10800.00"), cost.service());
        assertEquals(Money.eur("9990.00"), cost.financing());
        assertEquals(Money.eur("221917.81"), cost.averageFundsUsed());
    }

    @Test
    void theFirstDayBringsTheAdvanceLessTheFileFee() {
        assertEquals(Money.eur("89200.00"), OfferCost.dayOneCash(Prices.offerA(), Money.eur("100000.00"), null));
    }

    @Test
    void feesTakenAtAssignmentReduceTheCashOfTheFirstDayByTheServiceAndItsTax() {
        assertEquals(
                Money.eur("88120.00"),
                OfferCost.dayOneCash(Prices.offerA(), Money.eur("100000.00"), new BigDecimal("0.20")));
    }
}
