package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leg of an entry.
 *
 * @param invoiceId the invoice, on accounts that are kept per invoice; absent on those of the contract
 * @param amount debit positive, credit negative, never zero
 */
public record Posting(Account account, @Nullable UUID invoiceId, Money amount) {
    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a leg on " + account + " is zero");
        }
        if (invoiceId == null ? !account.isPerContract() : !account.isPerInvoice()) {
            throw new IllegalArgumentException(
                    account + " is not kept per " + (invoiceId == null ? "contract" : "invoice"));
        }
    }

    Posting negated() {
        return new Posting(account, invoiceId, amount.negated());
    }
}
