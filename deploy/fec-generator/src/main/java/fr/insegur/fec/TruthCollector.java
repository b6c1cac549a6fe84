package fr.insegur.fec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what the file will be compared with, while it is being written. */
final class TruthCollector {

    private final GeneratorSettings settings;
    private final List<SalesInvoice> invoices = new ArrayList<>();
    private final List<Truth.CreditNote> creditNotes = new ArrayList<>();
    private final Map<YearMonth, Long> invoicedIn = new HashMap<>();
    private final Map<YearMonth, Long> creditedIn = new HashMap<>();

    TruthCollector(GeneratorSettings settings) {
        this.settings = settings;
    }

    /** An invoice that the file will show, as a sale or in its opening entry. */
    void track(SalesInvoice invoice) {
        invoices.add(invoice);
    }

    void sold(LocalDate day, long cents) {
        invoicedIn.merge(YearMonth.from(day), cents, Long::sum);
    }

    void credited(String number, SalesInvoice invoice, LocalDate day, long cents, boolean inFile) {
        creditedIn.merge(YearMonth.from(day), cents, Long::sum);
        if (inFile) {
            creditNotes.add(
                    new Truth.CreditNote(number, invoice.customer.party().code(), invoice.number, day, cents));
        }
    }

    Truth truth(CustomerBook book, long lines) {
        Map<String, Long> openOf = new HashMap<>();
        long receivables = 0;
        for (SalesInvoice invoice : invoices) {
            openOf.merge(invoice.customer.party().code(), invoice.open(), Long::sum);
            receivables += invoice.open();
        }
        List<Truth.Customer> customers = book.all().stream()
                .map(customer ->
                        describe(customer, openOf.getOrDefault(customer.party().code(), 0L)))
                .toList();
        return new Truth(
                settings.siren(),
                settings.companyName(),
                settings.opening(),
                settings.closing(),
                lines,
                receivables,
                months(),
                customers,
                invoices.stream().map(SalesInvoice::truth).toList(),
                List.copyOf(creditNotes));
    }

    private List<Truth.MonthlySales> months() {
        List<Truth.MonthlySales> months = new ArrayList<>();
        YearMonth first = YearMonth.from(settings.opening());
        for (int i = 0; i < 12; i++) {
            YearMonth month = first.plusMonths(i);
            months.add(new Truth.MonthlySales(
                    month, invoicedIn.getOrDefault(month, 0L), creditedIn.getOrDefault(month, 0L)));
        }
        return List.copyOf(months);
    }

    private static Truth.Customer describe(Customer customer, long openCents) {
        return new Truth.Customer(
                customer.party().code(),
                customer.party().name(),
                customer.siren(),
                customer.habit().name(),
                customer.term().hint,
                customer.termInLabel(),
                openCents);
    }
}
