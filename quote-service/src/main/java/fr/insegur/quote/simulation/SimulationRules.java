package fr.insegur.quote.simulation;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The financing of one invoice that its debtor pays exactly at term, fees taken from the balance at settlement. A factor
 * finances what the debtor will pay, so an amount without tax is first brought to its amount with tax.
 */
final class SimulationRules {
    private static final int RATE_SCALE = 4;
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private SimulationRules() {}

    /**
     * What is simulated.
     *
     * @param vatRate given when the amount is without tax
     * @param termDays from the advance to the debtor's payment, the last day excluded
     */
    record Terms(
            Money amount,
            @Nullable BigDecimal vatRate,
            int termDays,
            BigDecimal advanceRate,
            BigDecimal serviceRate,
            BigDecimal financingRate,
            BigDecimal serviceVatRate,
            BigDecimal financingVatRate) {}

    /**
     * What comes of it.
     *
     * @param balance negative where the fees exceed the reserve: the client would have to pay
     * @param costShare cost without tax over the receivable
     * @param annualizedCost cost without tax over the advance, linear, over 365 days
     */
    record Outcome(
            Money receivable,
            Money advance,
            Money reserve,
            Money service,
            Money serviceVat,
            Money financing,
            Money financingVat,
            Money fees,
            Money balance,
            Money totalReceived,
            Money costExclTax,
            BigDecimal costShare,
            BigDecimal annualizedCost) {}

    static Outcome simulate(Terms terms) {
        BigDecimal vatRate = terms.vatRate();
        Money receivable = vatRate == null
                ? terms.amount()
                : terms.amount().plus(terms.amount().times(vatRate));
        Money advance = receivable.times(terms.advanceRate());
        Money reserve = receivable.minus(advance);
        Money service = receivable.times(terms.serviceRate());
        Money serviceVat = service.times(terms.serviceVatRate());
        Money financing = DayCount.ACT_360.charge(advance, terms.financingRate(), terms.termDays());
        Money financingVat = financing.times(terms.financingVatRate());
        Money fees = service.plus(serviceVat).plus(financing).plus(financingVat);
        Money balance = reserve.minus(fees);
        Money cost = service.plus(financing);
        return new Outcome(
                receivable,
                advance,
                reserve,
                service,
                serviceVat,
                financing,
                financingVat,
                fees,
                balance,
                advance.plus(balance),
                cost,
                Rounding.divide(cost.amount(), receivable.amount(), RATE_SCALE),
                annualized(cost, advance, terms.termDays()));
    }

    private static BigDecimal annualized(Money cost, Money advance, int termDays) {
        return Rounding.divide(
                cost.amount().multiply(DAYS_OF_YEAR),
                advance.amount().multiply(BigDecimal.valueOf(termDays)),
                RATE_SCALE);
    }
}
