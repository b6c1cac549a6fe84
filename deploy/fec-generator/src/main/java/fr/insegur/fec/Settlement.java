package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invoices that are settled together, with all that is credited against them: one lettered group once it balances. */
final class Settlement {

    /** A receipt or a credit note already booked, kept because an opening entry may have to repeat it. */
    record Credited(Entry.Piece piece, long cents) {}

    final Customer customer;
    final LocalDate settledOn;
    final Lettering lettering;
    private final List<SalesInvoice> invoices = new ArrayList<>(1);
    private final List<Credited> credits = new ArrayList<>(1);

    Settlement(Customer customer, LocalDate settledOn, Lettering lettering) {
        this.customer = customer;
        this.settledOn = settledOn;
        this.lettering = lettering;
    }

    void add(SalesInvoice invoice) {
        invoices.add(invoice);
    }

    void credited(Entry.Piece piece, long cents) {
        credits.add(new Credited(piece, cents));
    }

    List<SalesInvoice> invoices() {
        return invoices;
    }

    List<Credited> credits() {
        return credits;
    }

    long open() {
        return invoices.stream().mapToLong(SalesInvoice::open).sum();
    }
}
