package fr.insegur.quote.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SimulationRulesTest {

    @Test
    void tenThousandAsOnTheBrokersSiteLeaves805AtSettlement() {
        SimulationRules.Outcome outcome = SimulationRules.simulate(terms("10000.00", null, 60, "0"));

        assertEquals(Money.eur("10000.00"), outcome.receivable());
        assertEquals(Money.eur("9000.00"), outcome.advance());
        assertEquals(Money.eur("1000.00"), outcome.reserve());
        assertEquals(Money.eur("100.00"), outcome.service());
        assertEquals(Money.eur("20.00"), outcome.serviceVat());
        assertEquals(Money.eur("75.00"), outcome.financing());
        assertEquals(Money.eur("0.00"), outcome.financingVat());
        assertEquals(Money.eur("195.00"), outcome.fees());
        assertEquals(Money.eur("805.00"), outcome.balance());
        assertEquals(Money.eur("9805.00"), outcome.totalReceived());
        assertEquals(Money.eur("175.00"), outcome.costExclTax());
        assertEquals(new BigDecimal("0.0175"), outcome.costShare());
        assertEquals(new BigDecimal("0.1183"), outcome.annualizedCost());
    }

    @Test
    void tenThousandWithoutTaxIsAReceivableOfTwelveThousand() {
        SimulationRules.Outcome outcome = SimulationRules.simulate(terms("10000.00", "0.20", 60, "0"));

        assertEquals(Money.eur("12000.00"), outcome.receivable());
        assertEquals(Money.eur("10800.00"), outcome.advance());
        assertEquals(Money.eur("1200.00"), outcome.reserve());
        assertEquals(Money.eur("120.00"), outcome.service());
        assertEquals(Money.eur("24.00"), outcome.serviceVat());
        assertEquals(Money.eur("90.00"), outcome.financing());
        assertEquals(Money.eur("234.00"), outcome.fees());
        assertEquals(Money.eur("966.00"), outcome.balance());
        assertEquals(Money.eur("11766.00"), outcome.totalReceived());
        assertEquals(new BigDecimal("0.0175"), outcome.costShare());
        assertEquals(new BigDecimal("0.1183"), outcome.annualizedCost());
    }

    @Test
    void taxOnTheFinancingCommissionComesOffTheBalance() {
        assertEquals(
                Money.eur("790.00"),
                SimulationRules.simulate(terms("10000.00", null, 60, "0.20")).balance());
        assertEquals(
                Money.eur("948.00"),
                SimulationRules.simulate(terms("12000.00", null, 60, "0.20")).balance());
    }

    @Test
    void fifteenMoreDaysCost1875MoreInterest() {
        SimulationRules.Outcome outcome = SimulationRules.simulate(terms("10000.00", null, 75, "0"));

        assertEquals(Money.eur("93.75"), outcome.financing());
        assertEquals(Money.eur("786.25"), outcome.balance());
    }

    private static SimulationRules.Terms terms(String amount, String vatRate, int days, String financingVatRate) {
        return new SimulationRules.Terms(
                Money.eur(amount),
                vatRate == null ? null : new BigDecimal(vatRate),
                days,
                new BigDecimal("0.90"),
                new BigDecimal("0.0100"),
                new BigDecimal("0.0500"),
                new BigDecimal("0.20"),
                new BigDecimal(financingVatRate));
    }
}
