package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an invoice, whoever says so.
 *
 * @param valueDate the business date from which it counts
 * @param amount absent where there is none
 * @param fees absent unless the factor charged some
 * @param reversed the entries that are taken back; empty unless something is
 */
public record Fact(
        Move move,
        LocalDate valueDate,
        @Nullable Money amount,
        @Nullable Fees fees,
        List<JournalEntry> reversed) {

    public static Fact of(Move move, LocalDate valueDate) {
        return new Fact(move, valueDate, null, null, List.of());
    }

    public static Fact of(Move move, LocalDate valueDate, Money amount) {
        return new Fact(move, valueDate, amount, null, List.of());
    }

    public static Fact charged(LocalDate valueDate, Fees fees) {
        return new Fact(Move.FEES_CHARGED, valueDate, null, fees, List.of());
    }

    public static Fact reversal(LocalDate valueDate, List<JournalEntry> reversed) {
        return new Fact(Move.REVERSED, valueDate, null, null, reversed);
    }

    Money requireAmount() {
        if (amount == null) {
            throw new IllegalArgumentException(move + " without an amount");
        }
        return amount;
    }
}
