package fr.insegur.quote.simulation;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers what financing an invoice would cost. Nothing is stored. */
@ApplicationScoped
class SimulateFinancing {
    private static final Money MINIMUM = Money.eur("1.00");
    private static final Money MAXIMUM = Money.eur("100000000.00");

    SimulationView simulate(SimulationRequest request) {
        Money amount = request.amount();
        if (!amount.currency().equals(MINIMUM.currency())) {
            throw invalid("currency-not-supported", "simulations are made in EUR");
        }
        if (amount.isLessThan(MINIMUM) || amount.isGreaterThan(MAXIMUM)) {
            throw invalid("amount-out-of-range", "an invoice is between 1.00 and 100 000 000.00 EUR");
        }
        SimulationRules.Outcome outcome = SimulationRules.simulate(request.terms());
        if (outcome.balance().isNegative()) {
            throw Refused.unprocessable("fees-exceed-reserve", "with these rates the fees exceed the reserve");
        }
        return SimulationView.of(outcome);
    }

    private static Refused invalid(String code, String message) {
        return Refused.invalid(code, message, new FieldProblem("/amount", code, message));
    }
}
