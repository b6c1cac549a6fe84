package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;

/** {@link InvoiceFigures} as columns, in the minor unit of the invoice's currency. */
@Embeddable
record MinorFigures(
        @Column(name = "amount_minor") long amount,
        @Column(name = "financeable_minor") long financeable,
        @Column(name = "advance_minor") long advance,
        @Column(name = "reserve_minor") long reserve,
        @Column(name = "unavailable_minor") long unavailable,
        @Column(name = "fund_minor") long fund,
        @Column(name = "service_minor") long service,
        @Column(name = "service_vat_minor") long serviceVat) {

    InvoiceFigures in(Currency currency) {
        return new InvoiceFigures(
                Money.ofMinor(amount, currency),
                Money.ofMinor(financeable, currency),
                Money.ofMinor(advance, currency),
                Money.ofMinor(reserve, currency),
                Money.ofMinor(unavailable, currency),
                Money.ofMinor(fund, currency),
                Money.ofMinor(service, currency),
                Money.ofMinor(serviceVat, currency));
    }
}
