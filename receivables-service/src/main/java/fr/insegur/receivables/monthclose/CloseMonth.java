package fr.insegur.receivables.monthclose;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsRepository;
import fr.insegur.receivables.invoice.InvoiceBook;
import fr.insegur.receivables.invoice.InvoiceRowRepository;
import fr.insegur.receivables.invoice.InvoiceStep;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.ledger.BookedRepository;
import fr.insegur.receivables.ledger.JournalEntry;
import fr.insegur.receivables.ledger.LedgerRepository;
import fr.insegur.receivables.ledger.LedgerRepository.BookedWhen;
import fr.insegur.receivables.ledger.LedgerRepository.Booking;
import fr.insegur.receivables.ledger.LedgerRepository.Change;
import fr.insegur.receivables.ledger.Standing;
import fr.insegur.receivables.monthclose.MonthRepository.Living;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Ends a month of a contract, all of it or nothing: interest to its last day on every invoice, monthly fees charged, the guarantee
 * fund adjusted, fees of the price list and the annual minimum booked. What is heard of later is booked in the open month.
 */
@ApplicationScoped
class CloseMonth {
    private static final int AT_ONCE = 500;

    private final ContractRepository contracts;
    private final TermsRepository terms;
    private final MonthRepository months;
    private final MonthEnds monthEnds;
    private final BookedRepository booked;
    private final InvoiceRowRepository steps;
    private final LedgerRepository ledger;
    private final BusinessClock clock;

    CloseMonth(
            ContractRepository contracts,
            TermsRepository terms,
            MonthRepository months,
            MonthEnds monthEnds,
            BookedRepository booked,
            InvoiceRowRepository steps,
            LedgerRepository ledger,
            BusinessClock clock) {
        this.contracts = contracts;
        this.terms = terms;
        this.months = months;
        this.monthEnds = monthEnds;
        this.booked = booked;
        this.steps = steps;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How many entries some invoices got, and what they come to. */
    private record Ended(int entries, Standing standing) {}

    /** @throws Refused 404 for no such contract; 409 for a month that is closed, has not ended, or whose month before is open */
    @Transactional
    MonthCloseView close(UUID contractId, YearMonth month, String actor) {
        Contract contract = contracts
                .locked(contractId)
                .orElseThrow(() -> Refused.notYet("contract-unknown", "there is no such contract here, or not yet"));
        requireNext(contract, month);
        TermsHistory history = terms.of(contract);
        BookedWhen when = new BookedWhen(clock.now(), clock.today());
        int entries = 0;
        Standing all = Standing.none(contract.currency());
        UUID after = new UUID(0, 0);
        List<Living> living = months.living(contractId, after, AT_ONCE);
        while (!living.isEmpty()) {
            Ended ended = endInvoices(contract, history, living, month.atEndOfMonth(), when);
            entries += ended.entries();
            all = all.plus(ended.standing());
            after = living.getLast().id();
            living = months.living(contractId, after, AT_ONCE);
        }
        ledger.restate(contract, all);
        entries += endContract(contract, history, month, when);
        months.close(contract, month, when.at(), actor, entries);
        return new MonthCloseView(contractId, month.toString(), when.at(), actor, entries);
    }

    private Ended endInvoices(
            Contract contract, TermsHistory history, List<Living> living, LocalDate last, BookedWhen when) {
        Map<UUID, List<JournalEntry>> entries =
                booked.ofInvoices(living.stream().map(Living::id).toList(), contract.currency());
        List<InvoiceStep> told = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        Standing standing = Standing.none(contract.currency());
        for (Living invoice : living) {
            InvoiceBook book =
                    new InvoiceBook(invoice.id(), history, entries.getOrDefault(invoice.id(), List.of()), Ids::next);
            Standing before = book.standing();
            book.endMonth(last);
            standing = standing.plus(book.standing());
            if (!book.entries().isEmpty()) {
                InvoiceStep step = InvoiceStep.of(
                        Ids.next(),
                        invoice.id(),
                        contract.id(),
                        Move.MONTH_ENDED,
                        invoice.state(),
                        last,
                        when.at(),
                        MonthEnds.ACTOR);
                told.add(step);
                Change change = Change.between(invoice.debtorId(), before, book.standing());
                bookings.add(new Booking(step.id(), book.entries(), change));
            }
        }
        return new Ended(append(contract, when, told, bookings), standing);
    }

    private int endContract(Contract contract, TermsHistory history, YearMonth month, BookedWhen when) {
        List<JournalEntry> entries = monthEnds.ofContract(contract, history, month);
        if (entries.isEmpty()) {
            return 0;
        }
        InvoiceStep step = new InvoiceStep(
                Ids.next(),
                null,
                contract.id(),
                Move.MONTH_ENDED,
                null,
                month.atEndOfMonth(),
                when.at(),
                MonthEnds.ACTOR,
                null,
                null,
                null,
                null);
        return append(contract, when, List.of(step), List.of(new Booking(step.id(), entries, null)));
    }

    private int append(Contract contract, BookedWhen when, List<InvoiceStep> told, List<Booking> bookings) {
        if (bookings.isEmpty()) {
            return 0;
        }
        steps.insertSteps(told);
        ledger.append(contract, when, bookings);
        return bookings.stream().mapToInt(booking -> booking.entries().size()).sum();
    }

    private void requireNext(Contract contract, YearMonth month) {
        YearMonth next = months.next(contract);
        if (month.isBefore(next)) {
            throw Refused.conflict("month-closed", month + " is closed, or before the contract");
        }
        if (month.isAfter(next)) {
            throw Refused.conflict("month-before-open", next + " has to be closed first");
        }
        if (!month.atEndOfMonth().isBefore(clock.today())) {
            throw Refused.conflict("month-not-ended", month + " has not ended");
        }
    }
}
