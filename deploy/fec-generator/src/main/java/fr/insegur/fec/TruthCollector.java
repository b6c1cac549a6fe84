package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what the files will be compared with, while they are being written. */
class TruthCollector {

    private final GeneratorSettings settings;
    private final List<SalesInvoice> invoices = new ArrayList<>();
    private final List<Truth.CreditNote> creditNotes = new ArrayList<>();
    private final Map<YearMonth, Long> invoicedIn = new HashMap<>();
    private final Map<YearMonth, Long> creditedIn = new HashMap<>();

    TruthCollector(GeneratorSettings settings) {
        this.settings = settings;
    }

    /** An invoice that a file will show, as a sale or in its opening entry. */
    void track(SalesInvoice invoice) {
        invoices.add(invoice);
    }

    void sold(LocalDate day, long cents) {
        invoicedIn.merge(YearMonth.from(day), cents, Long::sum);
    }

    /** A credit note, on this invoice where it is on one that a file shows. */
    void credited(Truth.CreditNote note, boolean inFile) {
        creditedIn.merge(YearMonth.from(note.issued()), note.totalCents(), Long::sum);
        if (inFile) {
            creditNotes.add(note);
        }
    }

    Truth truth(List<Customer> customers, ReceivablesBook book, EntryWriter writer) {
        Balances balances = writer.balances();
        Set<String> explained = book.explained(customers);
        List<Truth.OpenItem> open = new ArrayList<>();
        List<Truth.UnallocatedCredit> credits = new ArrayList<>();
        for (Settlement settlement : book.carriedInto(settings.closing().plusDays(1))) {
            if (settlement.invoices().isEmpty()) {
                credits.addAll(credits(settlement));
            } else {
                open.addAll(openItems(settlement, explained));
            }
        }
        return new Truth(
                settings.siren(),
                settings.companyName(),
                settings.opening(),
                settings.closing(),
                writer.linesWritten(),
                balances.of(Account.CUSTOMERS),
                months(),
                describe(customers, open, credits, balances, explained),
                invoices.stream().map(SalesInvoice::truth).toList(),
                List.copyOf(creditNotes),
                List.copyOf(open),
                List.copyOf(credits),
                new Truth.Balances(
                        balances.of(Account.CUSTOMERS),
                        balances.of(Account.BILLS),
                        balances.of(Account.DOUBTFUL),
                        balances.of(Account.NOT_INVOICED),
                        balances.of(Account.ADVANCES)),
                writer.fileNames(),
                settings.traits());
    }

    private static List<Truth.OpenItem> openItems(Settlement settlement, Set<String> explained) {
        String customer = settlement.customer.party().code();
        boolean whole = settlement.isUntouched();
        return settlement.invoices().stream()
                .filter(invoice -> invoice.open() != 0)
                .map(invoice -> new Truth.OpenItem(
                        settlement.account.number.substring(0, 3),
                        customer,
                        invoice.number,
                        invoice.issued,
                        settlement.account == Account.BILLS ? settlement.settledOn : invoice.due(),
                        invoice.open(),
                        whole,
                        whole && explained.contains(customer)))
                .toList();
    }

    private static List<Truth.UnallocatedCredit> credits(Settlement settlement) {
        return settlement.items().stream()
                .map(item -> new Truth.UnallocatedCredit(
                        settlement.customer.party().code(),
                        item.piece().reference(),
                        item.piece().date(),
                        -item.cents()))
                .toList();
    }

    private List<Truth.MonthlySales> months() {
        List<Truth.MonthlySales> months = new ArrayList<>();
        YearMonth first = YearMonth.from(settings.firstOpening());
        for (int i = 0; i < 12 * settings.years(); i++) {
            YearMonth month = first.plusMonths(i);
            months.add(new Truth.MonthlySales(
                    month, invoicedIn.getOrDefault(month, 0L), creditedIn.getOrDefault(month, 0L)));
        }
        return List.copyOf(months);
    }

    private static List<Truth.Customer> describe(
            List<Customer> customers,
            List<Truth.OpenItem> open,
            List<Truth.UnallocatedCredit> credits,
            Balances balances,
            Set<String> explained) {
        Map<String, Long> openOf = new HashMap<>();
        Map<String, Long> creditOf = new HashMap<>();
        open.forEach(item -> openOf.merge(item.customer(), item.cents(), Long::sum));
        credits.forEach(credit -> creditOf.merge(credit.customer(), credit.cents(), Long::sum));
        return customers.stream()
                .map(customer -> {
                    String code = customer.party().code();
                    return new Truth.Customer(
                            code,
                            customer.party().name(),
                            customer.siren(),
                            customer.habit().name(),
                            customer.term().hint,
                            customer.termInLabel(),
                            openOf.getOrDefault(code, 0L),
                            creditOf.getOrDefault(code, 0L),
                            balances.of(customer.party()),
                            customer.siren().isEmpty(),
                            explained.contains(code));
                })
                .toList();
    }
}
