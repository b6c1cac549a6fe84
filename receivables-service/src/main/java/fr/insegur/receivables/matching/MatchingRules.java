package fr.insegur.receivables.matching;

import fr.insegur.receivables.ledgerfile.LedgerLine;
import fr.insegur.receivables.ledgerfile.ListedInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** From the account of one customer to what is open, what is settled and since when. */
public final class MatchingRules {
    private MatchingRules() {}

    /** @param lines all lines of one customer, in any order */
    public static Items match(List<LedgerLine> lines) {
        Book book = new Book();
        LetterGroups letters = new LetterGroups(book);
        letters.take(lines);
        List<Credit> credits = letters.freeCredits();
        if (credits.isEmpty()) {
            return book.items(0);
        }
        return book.items(new CreditAllocation(book, letters.openDebits(), credits).allocate());
    }

    /** A list says itself what is open; where it has no date of issue, the due date stands in. */
    public static Items ofList(List<ListedInvoice> invoices) {
        List<OpenItem> open = new ArrayList<>();
        List<SettledItem> settled = new ArrayList<>();
        Map<Method, Long> matched = new EnumMap<>(Method.class);
        long unallocated = 0;
        for (ListedInvoice invoice : invoices) {
            LocalDate issued = invoice.issued() != null ? invoice.issued() : invoice.due();
            if (issued == null) {
                continue;
            }
            long paid = Math.abs(invoice.minor() - invoice.openMinor());
            if (invoice.openMinor() < 0) {
                unallocated -= invoice.openMinor();
            } else if (invoice.openMinor() > 0) {
                open.add(new OpenItem(
                        invoice.number(),
                        "",
                        issued,
                        invoice.due(),
                        invoice.minor(),
                        invoice.openMinor(),
                        OpenItem.Nature.INVOICE,
                        paid > 0 ? Method.LISTED : null,
                        invoice.line()));
            } else if (invoice.paidOn() != null && invoice.minor() > 0) {
                settled.add(new SettledItem(
                        "", issued, invoice.due(), invoice.minor(), invoice.paidOn(), true, true, Method.LISTED));
            }
            matched.merge(Method.LISTED, paid, Long::sum);
        }
        return new Items(open, settled, unallocated, matched, 0, 0);
    }
}
