package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leg of an entry.
 *
 * @param invoiceId the invoice, on the accounts that are kept per invoice and on no other
 * @param amount debit positive, credit negative, never zero
 */
public record Posting(Account account, @Nullable UUID invoiceId, Money amount) {
    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a leg on " + account + " is zero");
        }
        if (account.isPerInvoice() != (invoiceId != null)) {
            throw new IllegalArgumentException(
                    account + " is kept per " + (account.isPerInvoice() ? "invoice" : "contract"));
        }
    }

    Posting negated() {
        return new Posting(account, invoiceId, amount.negated());
    }
}
