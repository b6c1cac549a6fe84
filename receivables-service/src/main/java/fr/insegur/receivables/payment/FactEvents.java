package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.InvoiceBook;
import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is told of a fact once it is booked, in order. */
final class FactEvents {
    private static final Map<Move, String> MOVED = Map.of(
            Move.CREDIT_NOTE, "credit-note-assigned.v1",
            Move.DISPUTED, "invoice-disputed.v1",
            Move.DISPUTE_RESOLVED, "dispute-resolved.v1",
            Move.OVERDUE, "invoice-overdue.v1",
            Move.DEFINANCED, "invoice-definanced.v1",
            Move.RETROCEDED, "invoice-retroceded.v1",
            Move.INDEMNITY_PAID, "invoice-indemnified.v1",
            Move.REVERSED, "payment-corrected.v1");

    private FactEvents() {}

    static List<PaymentEvents.Told> of(
            Fact fact, AssignedInvoice invoice, InvoiceBook book, Money openBefore, InvoiceState stateBefore) {
        LocalDate on = fact.valueDate();
        Money amount = fact.amount();
        List<PaymentEvents.Told> told = new ArrayList<>();
        String type = MOVED.get(fact.move());
        if (type != null) {
            told.add(PaymentEvents.moved(type, invoice, amount, book.open(), on));
        } else if (fact.move() == Move.ADVANCE_PAID && amount != null) {
            told.add(PaymentEvents.financed(invoice, amount, on));
        } else if (fact.move() == Move.BALANCE_PAID && amount != null) {
            told.add(PaymentEvents.released(invoice, book.feesDue(), amount, on));
        }
        // A payment that is all surplus belongs to the debtor: the invoice was paid before, and that was told.
        Money paid = openBefore.minus(book.open());
        if (isPayment(fact.move()) && !paid.isZero()) {
            told.add(PaymentEvents.paid(invoice, paid, book.open(), on));
        }
        if (invoice.state() == InvoiceState.SETTLED && stateBefore != InvoiceState.SETTLED) {
            told.add(PaymentEvents.settled(invoice, book.feesDue(), book.balancePaid(), book.lastDay()));
        }
        return told;
    }

    private static boolean isPayment(Move move) {
        return move == Move.DEBTOR_PAID
                || move == Move.RECEIPT_ALLOCATED
                || move == Move.DIRECT_PAYMENT
                || move == Move.SHORT_PAYMENT;
    }
}
