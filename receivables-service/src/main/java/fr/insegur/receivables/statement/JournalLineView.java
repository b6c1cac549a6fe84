package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger with its legs.
 *
 * @param position its place in the chain of the contract
 * @param reversed what kind of entry is taken back; absent unless this is a reversal
 * @param number of the invoice; absent where it concerns none
 * @param reverses the entry that it takes back; absent otherwise
 * @param legs debit positive; they sum to zero
 */
@Schema(name = "JournalLine", examples = JournalLineView.EXAMPLE)
record JournalLineView(
        UUID id,
        long position,
        LocalDate bookedOn,
        LocalDate valueDate,
        EntryKind kind,
        @Nullable EntryKind reversed,
        @Nullable UUID invoiceId,
        @Nullable String number,
        @Nullable UUID reverses,
        List<LegView> legs) {

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-000000000204","position":4,"bookedOn":"2026-01-12","valueDate":"2026-01-12",\
            "kind":"ADVANCE","invoiceId":"0198c0de-0000-7000-8000-000000000101","number":"FA-2026-0101","legs":[\
            {"account":"CC","amount":{"amount":"9000.00","currency":"EUR"}},\
            {"account":"BK","amount":{"amount":"-9000.00","currency":"EUR"}}]}""";

    record LegView(Account account, Money amount) {}

    JournalLineView with(List<LegView> all) {
        return new JournalLineView(id, position, bookedOn, valueDate, kind, reversed, invoiceId, number, reverses, all);
    }

    /** The kind of what is taken back, where something is. */
    EntryKind meaning() {
        return reversed == null ? kind : reversed;
    }
}
