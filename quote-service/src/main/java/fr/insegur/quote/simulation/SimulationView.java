package fr.insegur.quote.simulation;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the financing of one invoice comes to, when it is paid exactly at term and fees are taken from the balance.
 *
 * @param receivable what the debtor pays, tax included
 * @param balance paid at settlement: the reserve less the fees
 * @param costExclTax service and financing, without tax
 * @param costShare cost over the receivable
 * @param annualizedCost cost over the advance, linear over 365 days; no legal rate of any kind
 */
@Schema(name = "Simulation", examples = """
                {"receivable": {"amount": "10000.00", "currency": "EUR"},
                 "advance": {"amount": "9000.00", "currency": "EUR"},
                 "reserve": {"amount": "1000.00", "currency": "EUR"},
                 "service": {"amount": "100.00", "currency": "EUR"},
                 "serviceVat": {"amount": "20.00", "currency": "EUR"},
                 "financing": {"amount": "75.00", "currency": "EUR"},
                 "financingVat": {"amount": "0.00", "currency": "EUR"},
                 "fees": {"amount": "195.00", "currency": "EUR"},
                 "balance": {"amount": "805.00", "currency": "EUR"},
                 "totalReceived": {"amount": "9805.00", "currency": "EUR"},
                 "costExclTax": {"amount": "175.00", "currency": "EUR"},
                 "costShare": "0.0175", "annualizedCost": "0.1183", "label": "coût annualisé estimé"}
                """)
record SimulationView(
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
        @Rate BigDecimal costShare,
        @Rate BigDecimal annualizedCost,
        String label) {
    private static final String LABEL = "coût annualisé estimé";

    static SimulationView of(SimulationRules.Outcome outcome) {
        return new SimulationView(
                outcome.receivable(),
                outcome.advance(),
                outcome.reserve(),
                outcome.service(),
                outcome.serviceVat(),
                outcome.financing(),
                outcome.financingVat(),
                outcome.fees(),
                outcome.balance(),
                outcome.totalReceived(),
                outcome.costExclTax(),
                outcome.costShare(),
                outcome.annualizedCost(),
                LABEL);
    }
}
