package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import java.util.Currency;
import java.util.Set;

/**
 * The open invoices of a contract, as far as the share of one debtor in them is concerned.
 *
 * @param debtors SIREN of those who owe something
 */
record OpenBook(Money outstanding, int invoices, Set<String> debtors) {

    static OpenBook empty(Currency currency) {
        return new OpenBook(Money.zero(currency), 0, Set.of());
    }
}
