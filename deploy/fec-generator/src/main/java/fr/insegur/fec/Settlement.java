package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Items of one account of a customer that are settled together: one lettered group once they balance. Most hold an invoice
 * and what is credited against it; some hold a credit that pays nothing.
 */
final class Settlement {

    /**
     * A line already booked, kept because an opening entry may have to repeat it.
     *
     * @param carriedLabel its label in that entry
     * @param cents positive for a debit
     */
    record Item(Entry.Piece piece, String carriedLabel, long cents) {

        /** The line as an opening entry has it. */
        Entry.Piece carried() {
            return new Entry.Piece(piece.reference(), piece.date(), carriedLabel);
        }
    }

    final Customer customer;
    final Account account;
    final LocalDate begun;
    final LocalDate settledOn;
    final Lettering lettering;
    private final List<SalesInvoice> invoices = new ArrayList<>(1);
    private final List<Item> items = new ArrayList<>(2);

    Settlement(Customer customer, Account account, LocalDate begun, LocalDate settledOn, Lettering lettering) {
        this.customer = customer;
        this.account = account;
        this.begun = begun;
        this.settledOn = settledOn;
        this.lettering = lettering;
    }

    void add(SalesInvoice invoice) {
        invoices.add(invoice);
        Entry.Piece piece = new Entry.Piece(invoice.number, invoice.issued, invoice.label("Facture"));
        items.add(new Item(piece, invoice.label("À nouveau"), invoice.goods.total()));
    }

    /** What is still to come of an invoice that was on another account before. */
    void takeOver(SalesInvoice invoice, Entry.Piece piece, long cents) {
        invoices.add(invoice);
        debited(piece, cents);
    }

    void debited(Entry.Piece piece, long cents) {
        items.add(new Item(piece, "À nouveau " + piece.label(), cents));
    }

    void credited(Entry.Piece piece, long cents) {
        debited(piece, -cents);
    }

    List<SalesInvoice> invoices() {
        return invoices;
    }

    List<Item> items() {
        return items;
    }

    /** Whether nothing but the invoices themselves was booked so far. */
    boolean isUntouched() {
        return items.size() == invoices.size();
    }

    long open() {
        return items.stream().mapToLong(Item::cents).sum();
    }
}
