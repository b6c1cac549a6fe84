package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.invoice.SideState;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import fr.insegur.receivables.ledger.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was booked.
 *
 * @param id the step of the invoice's story, by which it can be taken back
 * @param state where the invoice is now
 * @param sides what is also true of it now
 * @param entries what was booked, leg by leg, debit positive
 */
@Schema(name = "BookedFact", examples = FactView.EXAMPLE)
record FactView(
        UUID id,
        UUID invoiceId,
        Move kind,
        InvoiceState state,
        Set<SideState> sides,
        LocalDate valueDate,
        Instant bookedAt,
        @Nullable Money amount,
        List<EntryView> entries) {

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-000000000301","invoiceId":"0198c0de-0000-7000-8000-000000000101",\
            "kind":"CREDIT_NOTE","state":"PARTIALLY_PAID","sides":[],"valueDate":"2026-03-18",\
            "bookedAt":"2026-03-18T10:00:00Z","amount":{"amount":"500.00","currency":"EUR"},"entries":[{\
            "id":"0198c0de-0000-7000-8000-000000000302","kind":"CREDIT_NOTE","valueDate":"2026-03-18","legs":[\
            {"account":"CC","amount":{"amount":"500.00","currency":"EUR"}},\
            {"account":"ENC","amount":{"amount":"-500.00","currency":"EUR"}}]}]}""";

    record EntryView(UUID id, EntryKind kind, LocalDate valueDate, List<LegView> legs) {
        static EntryView of(JournalEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.kind(),
                    entry.valueDate(),
                    entry.postings().stream()
                            .map(posting -> new LegView(posting.account(), posting.amount()))
                            .toList());
        }
    }

    record LegView(Account account, Money amount) {}
}
