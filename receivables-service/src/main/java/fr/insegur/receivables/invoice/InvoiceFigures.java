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
 * @param fund the part of the advance that the guarantee fund keeps
 * @param service the service commission, excluding VAT
 */
public record InvoiceFigures(
        Money amount,
        Money financeable,
        Money advance,
        Money reserve,
        Money unavailable,
        Money fund,
        Money service,
        Money serviceVat) {

    /** Without a guarantee fund. */
    public static InvoiceFigures of(Money amount, Money financeable, ContractTerms terms, LocalDate on) {
        return of(amount, financeable, Money.zero(amount.currency()), terms, on);
    }

    /**
     * Where fees are taken at assignment, they come out of the advance, and so does what the guarantee fund keeps.
     *
     * @param missingInFund what the fund lacks; as much of it is kept as the advance leaves
     */
    public static InvoiceFigures of(
            Money amount, Money financeable, Money missingInFund, ContractTerms terms, LocalDate on) {
        Money none = Money.zero(amount.currency());
        Money financed = financeable.times(terms.advanceRate());
        Money service = terms.serviceFee(amount);
        Money serviceVat = service.times(terms.vatRate(Fee.SERVICE, on));
        Money taken = terms.feeTiming() == FeeTiming.AT_ASSIGNMENT ? service.plus(serviceVat) : none;
        Money payable = financed.minus(taken).max(none);
        Money fund = missingInFund.max(none).min(payable);
        return new InvoiceFigures(
                amount,
                financeable,
                payable.minus(fund),
                financeable.minus(financed),
                amount.minus(financeable),
                fund,
                service,
                serviceVat);
    }
}
