package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import fr.insegur.receivables.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where an invoice is while facts come in: state, side states and books move together, or not at all. */
public final class InvoiceLife {
    private final InvoiceFigures figures;
    private final LocalDate dueDate;
    private final TermsHistory terms;
    private final InvoiceBook book;
    private InvoiceState state;
    private Set<SideState> sides;
    private @Nullable LocalDate waitsUntil;

    /**
     * What is known of an invoice before something happens to it.
     *
     * @param waitsUntil when the waiting period of a claim ends; absent without a claim
     */
    public record Known(
            UUID id,
            InvoiceFigures figures,
            LocalDate dueDate,
            InvoiceState state,
            Set<SideState> sides,
            @Nullable LocalDate waitsUntil) {}

    public InvoiceLife(Known known, TermsHistory terms, List<JournalEntry> entries, Supplier<UUID> ids) {
        this.figures = known.figures();
        this.dueDate = known.dueDate();
        this.terms = terms;
        this.book = new InvoiceBook(known.id(), terms, entries, ids);
        this.state = known.state();
        this.sides = known.sides();
        this.waitsUntil = known.waitsUntil();
    }

    /**
     * Lets it happen.
     *
     * @throws RefusedMove where it may not: nothing has changed then
     */
    public void take(Fact fact) {
        MoveRules.require(fact, this);
        enter(fact);
        sides = fact.move() == Move.REVERSED ? sidesOfBooks(fact) : fact.move().sidesAfter(sides);
        state = stateAfter(fact.move());
        if (!state.isOpen()) {
            sides = Collections.emptySet();
        }
        if (fact.move() == Move.CLAIM_FILED) {
            waitsUntil = fact.valueDate()
                    .plusDays(terms.at(fact.valueDate()).conduct().waitingDays());
        }
    }

    /** Looks once more where the invoice is, after fees were charged. */
    public void settle() {
        state = stateAfter(Move.FEES_CHARGED);
    }

    private void enter(Fact fact) {
        LocalDate on = fact.valueDate();
        switch (fact.move()) {
            case ASSIGNED -> book.assign(figures, on);
            case ADVANCE_PAID -> book.advance(fact.requireAmount(), on);
            case DEBTOR_PAID -> book.debtorPayment(fact.requireAmount(), on);
            case BALANCE_PAID -> book.balancePaid(fact.requireAmount(), on);
            case DIRECT_PAYMENT -> book.directPayment(fact.requireAmount(), on);
            case DIRECT_PAYMENT_RETURNED -> book.directPaymentReturned(fact.requireAmount(), on);
            case SET_OFF -> book.setOff(fact.requireAmount(), on);
            case CREDIT_NOTE -> book.creditNote(fact.requireAmount(), on);
            case SHORT_PAYMENT -> book.shortPayment(on);
            case DISPUTED -> book.dispute(on);
            case DISPUTE_RESOLVED -> book.disputeResolved(on);
            case DEFINANCED -> book.definance(on);
            case RETROCEDED -> book.retrocede(on);
            case GUARANTEE_EFFECTIVE -> book.guarantee(covered(on), on);
            case INDEMNITY_PAID -> book.indemnity(fact.requireAmount(), on);
            case WRITTEN_OFF -> book.writeOff(on);
            case CLIENT_REPAID -> book.clientRepaid(fact.requireAmount(), on);
            case RECEIPT_ALLOCATED -> book.receiptAllocated(fact.requireAmount(), on);
            case SURPLUS_REFUNDED -> book.surplusRefunded(fact.requireAmount(), on);
            case REVERSED -> book.reverse(fact.reversed(), on);
            case MONTH_ENDED -> book.endMonth(on);
            case FEES_CHARGED, OVERDUE, CLAIM_FILED, CLAIM_REFUSED -> {}
        }
    }

    /** The covered share of what is open and was approved. */
    private Money covered(LocalDate on) {
        return book.open()
                .min(figures.financeable())
                .times(terms.at(on).conduct().coverRate());
    }

    private InvoiceState stateAfter(Move move) {
        if (move == Move.RETROCEDED) {
            return InvoiceState.RETROCEDED;
        }
        boolean coversNothing = move == Move.GUARANTEE_EFFECTIVE
                && book.isDone()
                && book.booked().standing(EntryKind.GUARANTEE).isEmpty();
        if (move == Move.WRITTEN_OFF || coversNothing) {
            return InvoiceState.WRITTEN_OFF;
        }
        if (state.isFinal() && (move != Move.REVERSED || book.isDone())) {
            return state;
        }
        if (!book.isDone()) {
            return openState();
        }
        if (book.isClear()) {
            return InvoiceState.SETTLED;
        }
        if (!book.booked().standing(EntryKind.GUARANTEE).isEmpty()) {
            return InvoiceState.INDEMNIFIED;
        }
        boolean isCredited = !book.booked().standing(EntryKind.CREDIT_NOTE).isEmpty();
        return isCredited && isPaidByNobody() ? InvoiceState.CANCELLED_BY_CREDIT_NOTE : InvoiceState.PAID;
    }

    private InvoiceState openState() {
        if (book.open().isLessThan(figures.amount())) {
            return InvoiceState.PARTIALLY_PAID;
        }
        boolean advanced = !book.booked().standing(EntryKind.ADVANCE).isEmpty();
        if (advanced) {
            return InvoiceState.ADVANCED;
        }
        return figures.financeable().isZero() ? InvoiceState.NON_FINANCEABLE : InvoiceState.ELIGIBLE;
    }

    private boolean isPaidByNobody() {
        return List.of(EntryKind.DEBTOR_PAYMENT, EntryKind.DIRECT_PAYMENT, EntryKind.RECEIPT_ALLOCATED).stream()
                .allMatch(kind -> book.booked().standing(kind).isEmpty());
    }

    /** After a reversal: what the books say, and what they know nothing of as it was, such as a dispute that blocked nothing. */
    private Set<SideState> sidesOfBooks(Fact reversal) {
        Set<SideState> after = EnumSet.noneOf(SideState.class);
        after.addAll(sides);
        for (JournalEntry entry : reversal.reversed()) {
            switch (entry.kind()) {
                case DISPUTE -> after.remove(SideState.DISPUTED);
                case DEFINANCING -> after.remove(SideState.DEFINANCED);
                default -> {}
            }
        }
        if (!book.balance(Account.LIT).isZero()) {
            after.add(SideState.DISPUTED);
        }
        if (!book.booked().standing(EntryKind.DEFINANCING).isEmpty()) {
            after.add(SideState.DEFINANCED);
        }
        return after;
    }

    public InvoiceBook book() {
        return book;
    }

    public InvoiceState state() {
        return state;
    }

    public Set<SideState> sides() {
        return sides;
    }

    public @Nullable LocalDate waitsUntil() {
        return waitsUntil;
    }

    InvoiceFigures figures() {
        return figures;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    ContractTerms termsOn(LocalDate day) {
        return terms.at(day);
    }
}
