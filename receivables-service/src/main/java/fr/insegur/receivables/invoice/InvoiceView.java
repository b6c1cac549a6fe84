package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assigned invoice with its figures.
 *
 * @param sides what is also true of it while it is open
 * @param story what happened to it, in order, with the postings of each step; absent in lists
 * @param balances what is left on each of its accounts, debit positive; absent in lists
 */
@Schema(name = "Invoice", examples = InvoiceView.EXAMPLE)
record InvoiceView(
        UUID id,
        UUID contractId,
        UUID remittanceId,
        UUID debtorId,
        String debtorSiren,
        String number,
        LocalDate issueDate,
        LocalDate dueDate,
        LocalDate assignedOn,
        InvoiceState state,
        Set<SideState> sides,
        AssignedInvoice.Outcome outcome,
        Money amount,
        Money financeable,
        Money advance,
        Money reserve,
        Money unavailable,
        Money fund,
        @Nullable List<StepView> story,
        @Nullable List<BalanceView> balances) {

    static final String SUMMARY = """
            "id":"0198c0de-0000-7000-8000-000000000101","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "remittanceId":"0198c0de-0000-7000-8000-0000000000f1","debtorId":"0198c0de-0000-7000-8000-0000000000d1",\
            "debtorSiren":"732829320","number":"FA-2026-0101","issueDate":"2026-01-12","dueDate":"2026-03-13",\
            "assignedOn":"2026-01-12","state":"ELIGIBLE","sides":[],"outcome":"ACCEPTED",\
            "amount":{"amount":"10000.00","currency":"EUR"},"financeable":{"amount":"10000.00","currency":"EUR"},\
            "advance":{"amount":"9000.00","currency":"EUR"},"reserve":{"amount":"1000.00","currency":"EUR"},\
            "unavailable":{"amount":"0.00","currency":"EUR"},"fund":{"amount":"0.00","currency":"EUR"}""";
    static final String EXAMPLE = "{" + SUMMARY + """
            ,"story":[{"id":"0198c0de-0000-7000-8000-000000000101","kind":"ASSIGNED","state":"ELIGIBLE",\
            "valueDate":"2026-01-12","bookedAt":"2026-01-12T09:00:00Z","entries":[{\
            "id":"0198c0de-0000-7000-8000-000000000201","kind":"ASSIGNMENT","valueDate":"2026-01-12","postings":[\
            {"account":"ENC","amount":{"amount":"10000.00","currency":"EUR"}},\
            {"account":"CC","amount":{"amount":"-10000.00","currency":"EUR"}}]}]}],\
            "balances":[{"account":"ENC","balance":{"amount":"10000.00","currency":"EUR"}}]}""";

    /**
     * Something that happened, the state that it left, and what was booked for it.
     *
     * @param reverses the earlier step that this one takes back
     */
    record StepView(
            UUID id,
            Move kind,
            InvoiceState state,
            LocalDate valueDate,
            Instant bookedAt,
            @Nullable UUID reportId,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable UUID reverses,
            List<EntryView> entries) {}

    record EntryView(UUID id, EntryKind kind, LocalDate valueDate, List<PostingView> postings) {}

    /** @param amount debit positive, credit negative */
    record PostingView(Account account, Money amount) {}

    record BalanceView(Account account, Money balance) {}

    static InvoiceView summary(AssignedInvoice invoice) {
        return of(invoice, null, null);
    }

    static InvoiceView of(
            AssignedInvoice invoice, @Nullable List<StepView> story, @Nullable List<BalanceView> balances) {
        InvoiceFigures figures = invoice.figures();
        return new InvoiceView(
                invoice.id(),
                invoice.contractId(),
                invoice.remittanceId(),
                invoice.debtorId(),
                invoice.debtorSiren(),
                invoice.number(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.assignedOn(),
                invoice.state(),
                invoice.sides(),
                invoice.outcome(),
                figures.amount(),
                figures.financeable(),
                figures.advance(),
                figures.reserve(),
                figures.unavailable(),
                figures.fund(),
                story,
                balances);
    }
}
