package fr.insegur.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What one assigned invoice costs and returns under signed terms. Pure computation, the factor's own. */
final class FactorFigures {
    private FactorFigures() {}

    /** Fees charged on one invoice, VAT apart. */
    record Fees(Euros service, Euros serviceVat, Euros financing, Euros financingVat) {
        Euros total() {
            return service.plus(serviceVat).plus(financing).plus(financingVat);
        }
    }

    /**
     * The advance on an invoice: the agreed share of what is financeable, less what goes into the guarantee fund, which is
     * built on the whole amount and given back with the balance.
     */
    static Euros advance(Terms terms, Euros amount, Euros financeable) {
        Euros advance = financeable.times(terms.advanceRate()).minus(amount.times(terms.guaranteeFundRate()));
        return advance.atLeast(Euros.ZERO);
    }

    /**
     * Fees at settlement: service on the invoice including VAT, at least the minimum; interest on the advance from its value
     * date (included) to the payment's (excluded), over 360 days.
     */
    static Fees fees(Terms terms, Euros amount, Euros advance, LocalDate advancedOn, LocalDate paidOn) {
        Euros service = amount.times(terms.serviceRate())
                .atLeast(Objects.requireNonNullElse(terms.minimumPerInvoice(), Euros.ZERO));
        long days = Math.max(0, ChronoUnit.DAYS.between(advancedOn, paidOn));
        Euros financing = advance.interest(terms.financingRate(), days);
        return new Fees(
                service, service.times(terms.serviceVatRate()), financing, financing.times(terms.financingVatRate()));
    }

    /** What is left for the client once the debtor paid in full. */
    static Euros balance(Euros amount, Euros advance, Fees fees) {
        return amount.minus(advance).minus(fees.total());
    }
}
