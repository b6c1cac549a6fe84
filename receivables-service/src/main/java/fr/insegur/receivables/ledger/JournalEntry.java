package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that has not been booked yet.
 *
 * @param invoiceId the invoice whose story it belongs to; absent for what concerns the contract as a whole
 * @param valueDate the business date from which it counts
 * @param postings two at least, in one currency, that sum to zero
 * @param reverses the entry that this one takes back; absent otherwise
 */
public record JournalEntry(
        UUID id,
        EntryKind kind,
        @Nullable UUID invoiceId,
        LocalDate valueDate,
        List<Posting> postings,
        @Nullable UUID reverses) {

    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException(kind + " has fewer than two legs");
        }
        Currency currency = postings.getFirst().amount().currency();
        Money total = Money.sum(currency, postings.stream().map(Posting::amount).toList());
        if (!total.isZero()) {
            throw new IllegalArgumentException(kind + " is out of balance by " + total);
        }
        if ((kind == EntryKind.REVERSAL) != (reverses != null)) {
            throw new IllegalArgumentException("a reversal names the entry that it takes back, nothing else does");
        }
    }

    /** The same legs the other way round, from a value date of their own. */
    JournalEntry reversed(UUID reversalId, LocalDate from) {
        return new JournalEntry(
                reversalId,
                EntryKind.REVERSAL,
                invoiceId,
                from,
                postings.stream().map(Posting::negated).toList(),
                id);
    }

    public Currency currency() {
        return postings.getFirst().amount().currency();
    }
}
