package fr.insegur.receivables.payment;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsRepository;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.InvoiceBook;
import fr.insegur.receivables.invoice.InvoiceLife;
import fr.insegur.receivables.invoice.InvoiceRowRepository;
import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.InvoiceStep;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.invoice.RefusedMove;
import fr.insegur.receivables.ledger.BookedRepository;
import fr.insegur.receivables.ledger.JournalEntry;
import fr.insegur.receivables.ledger.LedgerRepository;
import fr.insegur.receivables.ledger.LedgerRepository.BookedWhen;
import fr.insegur.receivables.ledger.LedgerRepository.Booking;
import fr.insegur.receivables.ledger.LedgerRepository.Change;
import fr.insegur.receivables.ledger.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Books a fact about an invoice, whoever says so: state, ledger, story, totals, comparisons and what is told move in the caller's
 * transaction, under the contract's lock.
 */
@ApplicationScoped
class FactBooks {
    private final TermsRepository terms;
    private final BookedRepository booked;
    private final InvoiceRowRepository steps;
    private final LedgerRepository ledger;
    private final DiscrepancyRepository discrepancies;
    private final Outbox outbox;
    private final BusinessClock clock;

    FactBooks(
            TermsRepository terms,
            BookedRepository booked,
            InvoiceRowRepository steps,
            LedgerRepository ledger,
            DiscrepancyRepository discrepancies,
            Outbox outbox,
            BusinessClock clock) {
        this.terms = terms;
        this.booked = booked;
        this.steps = steps;
        this.ledger = ledger;
        this.discrepancies = discrepancies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What was booked, and the step of the story that it is. */
    record Done(InvoiceStep step, List<JournalEntry> entries) {}

    /**
     * @param contract locked by the caller
     * @throws Refused 409 where the fact cannot happen to the invoice as it is, or the month is closed; 422 for an amount or a date
     *     that contradicts the contract
     */
    Done book(Contract contract, AssignedInvoice invoice, Fact fact, Said said) {
        contract.requireStarted(fact.valueDate());
        TermsHistory history = terms.of(contract);
        InvoiceLife life = new InvoiceLife(
                invoice.known(), history, booked.ofInvoice(invoice.id(), contract.currency()), Ids::next);
        Standing before = life.book().standing();
        Money openBefore = life.book().open();
        take(life, fact);
        if (life.book().isDone() && isSettling(invoice, life.book(), fact)) {
            life.book().chargeDueFees(fact.valueDate());
            life.settle();
        }
        InvoiceState stateBefore = invoice.state();
        invoice.lived(life, fact);
        Instant now = clock.now();
        InvoiceStep step = step(contract, invoice, fact, said, now);
        steps.insertSteps(List.of(step));
        Change change = Change.between(invoice.debtorId(), before, life.book().standing());
        ledger.append(
                contract,
                new BookedWhen(now, clock.today()),
                List.of(new Booking(step.id(), life.book().entries(), change)));
        List<OutgoingEvent> events = new ArrayList<>();
        FactEvents.of(fact, invoice, life.book(), openBefore, stateBefore)
                .forEach(told -> events.add(PaymentEvents.assignment(contract, told)));
        compare(invoice, life.book(), fact, said, now, events);
        outbox.append(events);
        return new Done(step, life.book().entries());
    }

    private static void take(InvoiceLife life, Fact fact) {
        try {
            life.take(fact);
        } catch (RefusedMove refused) {
            throw refused.isAboutState()
                    ? Refused.conflict(refused.code(), refused.detail())
                    : Refused.unprocessable(refused.code(), refused.detail());
        }
    }

    private static InvoiceStep step(Contract contract, AssignedInvoice invoice, Fact fact, Said said, Instant now) {
        return new InvoiceStep(
                Ids.next(),
                invoice.id(),
                contract.id(),
                fact.move(),
                invoice.state(),
                fact.valueDate(),
                now,
                said.actor(),
                said.reportId(),
                fact.amount(),
                said.reason(),
                said.reverses());
    }

    /** Whether the factor has begun to settle, be it before the payment was heard of: what is due is charged from then on. */
    private static boolean isSettling(AssignedInvoice invoice, InvoiceBook book, Fact fact) {
        return fact.move() == Move.FEES_CHARGED
                || !invoice.reportedFees().total().isZero()
                || !book.balancePaid().isZero();
    }

    private void compare(
            AssignedInvoice invoice, InvoiceBook book, Fact fact, Said said, Instant now, List<OutgoingEvent> events) {
        List<Comparison> comparisons = Comparison.of(invoice, book, fact.move() == Move.FEES_CHARGED);
        boolean takenBack = fact.move() == Move.REVERSED;
        if (comparisons.isEmpty() && !takenBack) {
            return;
        }
        List<Discrepancy> standing = discrepancies.openOf(invoice.id());
        if (takenBack) {
            // Nothing is reported any more of what was taken back, so nothing of it differs.
            standing.stream()
                    .filter(open -> open.isOfReports() && comparisons.stream().noneMatch(open::isAbout))
                    .forEach(open -> open.close(now));
        }
        for (Comparison comparison : comparisons) {
            List<Discrepancy> before =
                    standing.stream().filter(open -> open.isAbout(comparison)).toList();
            boolean known = before.stream().anyMatch(open -> open.says(comparison));
            if (known || (before.isEmpty() && comparison.ties())) {
                continue;
            }
            before.forEach(open -> open.close(now));
            if (!comparison.ties()) {
                Discrepancy discrepancy =
                        new Discrepancy(Ids.next(), invoice, said.reportId(), fact.valueDate(), comparison, now);
                discrepancies.persist(discrepancy);
                events.add(PaymentEvents.found(discrepancy));
            }
            discrepancies.flush();
        }
    }
}
