package fr.insegur.receivables.simulation;

import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.invoice.SideState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an invoice is, from its facts and balances (domain.md 2.3). What the books know nothing of, such as lateness, a claim or a
 * dispute that blocked nothing, a reversal leaves as it was; when the invoice is closed, it is over.
 */
final class NaiveState {
    private static final List<String> OF_INVOICE =
            List.of("ENC", "RD", "IAR", "CAR", "ICR", "CC", "RES", "FDG", "LIT", "IND");

    private final NaiveInvoice invoice;
    private final Set<SideState> sides = EnumSet.noneOf(SideState.class);
    private @Nullable InvoiceState closed;

    NaiveState(NaiveInvoice invoice) {
        this.invoice = invoice;
    }

    void after(NaiveStep step) {
        switch (step.move()) {
            case OVERDUE -> sides.add(SideState.OVERDUE);
            case DISPUTED -> sides.add(SideState.DISPUTED);
            case DISPUTE_RESOLVED -> sides.remove(SideState.DISPUTED);
            case DEFINANCED -> sides.add(SideState.DEFINANCED);
            case CLAIM_FILED -> sides.add(SideState.IN_CLAIM);
            case CLAIM_REFUSED -> sides.remove(SideState.IN_CLAIM);
            case RETROCEDED -> closed = InvoiceState.RETROCEDED;
            case WRITTEN_OFF -> closed = InvoiceState.WRITTEN_OFF;
            case GUARANTEE_EFFECTIVE ->
                closed = stands("GUARANTEE") || !invoice.isDone() ? closed : InvoiceState.WRITTEN_OFF;
            case REVERSED -> takenBack(step.reverses());
            default -> {}
        }
        if (!state().isOpen()) {
            sides.clear();
        }
    }

    private void takenBack(int step) {
        if (!invoice.isDone()) {
            closed = null;
        }
        if (booked("DISPUTE", step)) {
            sides.remove(SideState.DISPUTED);
        }
        if (booked("DEFINANCING", step)) {
            sides.remove(SideState.DEFINANCED);
        }
        if (invoice.balance("LIT") != 0) {
            sides.add(SideState.DISPUTED);
        }
        if (stands("DEFINANCING")) {
            sides.add(SideState.DEFINANCED);
        }
    }

    /** Where no more than a last small rest was let go, the invoice counts as paid. */
    InvoiceState state() {
        if (closed != null) {
            return closed;
        }
        if (!invoice.isDone()) {
            return open();
        }
        if (OF_INVOICE.stream().allMatch(account -> invoice.balance(account) == 0)) {
            return InvoiceState.SETTLED;
        }
        if (stands("GUARANTEE")) {
            return InvoiceState.INDEMNIFIED;
        }
        if (happened(Move.DEBTOR_PAID) || happened(Move.DIRECT_PAYMENT) || happened(Move.RECEIPT_ALLOCATED)) {
            return InvoiceState.PAID;
        }
        return happened(Move.CREDIT_NOTE) ? InvoiceState.CANCELLED_BY_CREDIT_NOTE : InvoiceState.PAID;
    }

    private InvoiceState open() {
        if (invoice.balance("ENC") < invoice.amount()) {
            return InvoiceState.PARTIALLY_PAID;
        }
        if (happened(Move.ADVANCE_PAID)) {
            return InvoiceState.ADVANCED;
        }
        return invoice.financeable() == 0 ? InvoiceState.NON_FINANCEABLE : InvoiceState.ELIGIBLE;
    }

    Set<SideState> sides() {
        return sides;
    }

    private boolean happened(Move move) {
        return invoice.steps().stream().anyMatch(step -> step.move() == move && !step.takenBack);
    }

    private boolean stands(String kind) {
        return invoice.entries().stream().anyMatch(entry -> entry.kind.equals(kind) && !entry.takenBack);
    }

    private boolean booked(String kind, int step) {
        return invoice.entries().stream().anyMatch(entry -> entry.kind.equals(kind) && entry.step == step);
    }
}
