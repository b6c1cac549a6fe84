package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invoice to a customer and what became of it so far. */
final class SalesInvoice {

    final String number;
    final Customer customer;
    final LocalDate issued;
    final Goods goods;
    final boolean disputed;
    private final List<Truth.Payment> payments = new ArrayList<>(1);
    private long otherwise;
    private long open;

    SalesInvoice(String number, Customer customer, LocalDate issued, Goods goods, boolean disputed) {
        this.number = number;
        this.customer = customer;
        this.issued = issued;
        this.goods = goods;
        this.disputed = disputed;
        this.open = goods.total();
    }

    String label(String kind) {
        String label = kind + " " + number + " " + customer.party().name();
        return customer.termInLabel() ? label + " " + customer.term().hint : label;
    }

    void pay(LocalDate on, long cents) {
        payments.add(new Truth.Payment(on, cents));
        open -= cents;
    }

    void credit(long cents) {
        open -= cents;
    }

    /** The last receipt was taken back. */
    void unpay(LocalDate on) {
        pay(on, -payments.getLast().cents());
    }

    /** Taken off by what is neither a payment nor a credit note. */
    void takeOff(long cents) {
        otherwise += cents;
        open -= cents;
    }

    LocalDate due() {
        return customer.term().dueDate(issued);
    }

    long open() {
        return open;
    }

    Truth.Invoice truth() {
        return new Truth.Invoice(
                number,
                customer.party().code(),
                issued,
                due(),
                goods.total(),
                open,
                disputed,
                List.copyOf(payments),
                otherwise);
    }
}
