package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Fee;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import java.time.LocalDate;

/**
 * What an assignment comes to, VAT included where the debtor pays it (domain.md 1.4).
 *
 * @param financeable the part of the amount that limits and ceiling leave
 * @param advance what the factor owes at once
 * @param reserve kept back on the financeable part until the debtor has paid
 * @param unavailable the part that is not financed
 * @param service the service commission, excluding VAT
 */
public record InvoiceFigures(
        Money amount,
        Money financeable,
        Money advance,
        Money reserve,
        Money unavailable,
        Money service,
        Money serviceVat) {

    /** Where fees are taken at assignment, they come out of the advance. */
    public static InvoiceFigures of(Money amount, Money financeable, ContractTerms terms, LocalDate on) {
        Money financed = financeable.times(terms.advanceRate());
        Money service = terms.serviceFee(amount);
        Money serviceVat = service.times(terms.vatRate(Fee.SERVICE, on));
        Money taken =
                terms.feeTiming() == FeeTiming.AT_ASSIGNMENT ? service.plus(serviceVat) : Money.zero(amount.currency());
        return new InvoiceFigures(
                amount,
                financeable,
                financed.minus(taken).max(Money.zero(amount.currency())),
                financeable.minus(financed),
                amount.minus(financeable),
                service,
                serviceVat);
    }
}
