package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import java.util.Currency;

/** The fees of an invoice, line by line with the VAT of each. */
public record Fees(Money service, Money serviceVat, Money financing, Money financingVat) {
    public static Fees none(Currency currency) {
        Money zero = Money.zero(currency);
        return new Fees(zero, zero, zero, zero);
    }

    public Money total() {
        return service.plus(serviceVat).plus(financing).plus(financingVat);
    }

    public Fees plus(Fees other) {
        return new Fees(
                service.plus(other.service),
                serviceVat.plus(other.serviceVat),
                financing.plus(other.financing),
                financingVat.plus(other.financingVat));
    }

    public Fees minus(Fees other) {
        return new Fees(
                service.minus(other.service),
                serviceVat.minus(other.serviceVat),
                financing.minus(other.financing),
                financingVat.minus(other.financingVat));
    }
}
