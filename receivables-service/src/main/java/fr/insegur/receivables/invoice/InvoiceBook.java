package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.AccruedInterest;
import fr.insegur.receivables.ledger.EntryKind;
import fr.insegur.receivables.ledger.InvoicePostings;
import fr.insegur.receivables.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The books of one invoice while one thing happens to it: knows what was booked before and works out the entries that follow.
 * It touches no database, so that the figures of the trade can be tested as such.
 */
public final class InvoiceBook extends BookedInvoice {
    private final UUID invoice;
    private final Supplier<UUID> ids;
    private final int before;

    /** @param entries what was booked on the invoice so far, in order; empty for a new one */
    public InvoiceBook(UUID invoice, TermsHistory terms, List<JournalEntry> entries, Supplier<UUID> ids) {
        super(terms, entries);
        this.invoice = invoice;
        this.before = entries.size();
        this.ids = ids;
    }

    /** The invoice comes in; what is not financed is blocked, reserve and fund kept back, the service commission earned. */
    public void assign(InvoiceFigures figures, LocalDate on) {
        InvoicePostings postings = on(on);
        post(postings.assign(figures.amount()));
        post(postings.reserve(figures.reserve()));
        post(postings.unavailable(figures.unavailable()));
        post(postings.fundRetained(figures.fund()));
        post(postings.serviceFee(figures.service(), figures.serviceVat()));
        chargeDueFees(on);
    }

    public void advance(Money amount, LocalDate on) {
        post(on(on).advance(amount));
        accrueInterest(on);
    }

    /** Takes what the invoice still owes from a payment; what is too much is the debtor's. Releases the rest when all is paid. */
    public void debtorPayment(Money amount, LocalDate on) {
        Money applied = amount.min(open());
        post(on(on).debtorPayment(applied, amount.minus(applied)));
        complete(on);
    }

    public void receiptAllocated(Money amount, LocalDate on) {
        post(on(on).receiptAllocated(amount));
        complete(on);
    }

    public void directPayment(Money amount, LocalDate on) {
        post(on(on).directPayment(amount));
        complete(on);
    }

    public void directPaymentReturned(Money amount, LocalDate on) {
        post(on(on).directPaymentReturned(amount));
        complete(on);
    }

    public void setOff(Money amount, LocalDate on) {
        post(on(on).setOff(amount));
        complete(on);
    }

    /** What is blocked goes first, then the reserve gives back its share of the rest. */
    public void creditNote(Money amount, LocalDate on) {
        Money unavailable = amount.min(balance(Account.IND).negated());
        Money rest = amount.minus(unavailable);
        Money reserve = rest.minus(rest.times(terms().at(assignedOn()).advanceRate()));
        post(on(on).creditNote(amount));
        post(on(on).creditNoteShare(
                        unavailable, reserve.min(balance(Account.RES).negated())));
        complete(on);
    }

    public void shortPayment(LocalDate on) {
        post(on(on).shortPayment(open()));
        complete(on);
    }

    public void dispute(LocalDate on) {
        post(on(on).dispute(used().max(none())));
        accrueInterest(on);
    }

    public void disputeResolved(LocalDate on) {
        post(on(on).disputeResolved(balance(Account.LIT).negated()));
        accrueInterest(on);
    }

    public void definance(LocalDate on) {
        post(on(on).definancing(used().max(none())));
        accrueInterest(on);
    }

    /** Blocks are released first; what the debtor paid to the client stays with it. */
    public void retrocede(LocalDate on) {
        release(on);
        post(on(on).setOff(balance(Account.RD)));
        post(on(on).retrocession(open()));
        complete(on);
    }

    public void writeOff(LocalDate on) {
        release(on);
        post(on(on).setOff(balance(Account.RD)));
        post(on(on).writeOff(open()));
        complete(on);
    }

    /** The covered part is owed by the guarantee, the rest by the client. */
    public void guarantee(Money covered, LocalDate on) {
        boolean ownRisk = terms().at(on).conduct().ownRisk();
        post(on(on).guarantee(ownRisk ? none() : covered, ownRisk ? covered : none()));
        release(on);
        post(on(on).uncovered(open()));
        complete(on);
    }

    public void indemnity(Money amount, LocalDate on) {
        post(on(on).indemnity(amount));
        accrueInterest(on);
    }

    /** Charges what is due and was not charged yet; what is due at settlement never counts from before it. */
    public void chargeDueFees(LocalDate on) {
        Money service = isServiceDue() ? balance(Account.CAR) : none();
        Money financing = isDone() ? balance(Account.ICR) : none();
        LocalDate settled = later(booked().lastOn(Account.ENC), booked().lastOn(Account.RD));
        LocalDate from = isDone() ? later(on, settled) : on;
        post(on(from).feesCharged(service, financing));
    }

    /** Interest to the end of that day; where fees are monthly, all that was earned by then is charged. */
    public void endMonth(LocalDate lastDay) {
        AccruedInterest earned = AccruedInterest.of(terms(), booked().movements(), lastDay.plusDays(1));
        post(on(lastDay)
                .interest(earned.interest().minus(interest()), earned.vat().minus(vat(EntryKind.INTEREST))));
        if (terms().at(lastDay).feeTiming() == FeeTiming.MONTHLY) {
            post(on(lastDay).feesCharged(serviceUntil(lastDay), financingUntil(lastDay)));
        }
    }

    /** A month is closed some days later, when the next one has begun: what was earned in that one is for its own end. */
    private Money serviceUntil(LocalDate lastDay) {
        return booked().sum(movement -> movement.account() == Account.CAR
                        && !movement.valueDate().isAfter(lastDay))
                .min(balance(Account.CAR));
    }

    private Money financingUntil(LocalDate lastDay) {
        Money due = balance(Account.ICR);
        if (!due.isPositive()) {
            return due;
        }
        Money charged = interest().plus(vat(EntryKind.INTEREST)).minus(due);
        return earnedUntil(lastDay).total().minus(charged).max(none()).min(due);
    }

    public void balancePaid(Money amount, LocalDate on) {
        post(on(on).balance(amount));
        accrueInterest(on);
    }

    public void clientRepaid(Money amount, LocalDate on) {
        post(on(on).clientRepayment(amount));
        accrueInterest(on);
    }

    public void surplusRefunded(Money amount, LocalDate on) {
        post(on(on).surplusRefunded(amount));
    }

    /**
     * Takes back what was booked for one thing that happened. Interest is not taken back: it is worked out anew. Where the invoice
     * is owed again, what was released because it was paid is blocked again. Nothing is taken back twice, and a block that is gone
     * is not freed once more.
     */
    public void reverse(List<JournalEntry> entries, LocalDate on) {
        InvoicePostings postings = on(on);
        booked().standing(entries).stream()
                .filter(entry -> entry.kind() != EntryKind.INTEREST)
                .forEach(entry -> book(postings.reversal(entry)));
        if (!isDone()) {
            for (EntryKind kind : List.of(EntryKind.RELEASE, EntryKind.FUND_TO_POOL)) {
                booked().standing(kind).forEach(entry -> book(postings.reversal(entry)));
            }
        }
        post(postings.release(
                balance(Account.RES).negated().min(none()),
                balance(Account.LIT).negated().min(none()),
                balance(Account.IND).negated().min(none())));
        complete(on);
    }

    /** What was booked since this book was opened, in order. */
    public List<JournalEntry> entries() {
        return List.copyOf(booked().entries().subList(before, booked().entries().size()));
    }

    private void complete(LocalDate on) {
        accrueInterest(on);
        if (isDone()) {
            release(on);
            post(on(on).fundToPool(balance(Account.FDG).negated()));
            accrueInterest(on);
        }
    }

    private void release(LocalDate on) {
        post(on(on).release(
                        balance(Account.RES).negated(),
                        balance(Account.LIT).negated(),
                        balance(Account.IND).negated()));
    }

    /** Cumulative: the interest of all days so far, rounded once, less what was booked before (domain.md 3.3). */
    private void accrueInterest(LocalDate on) {
        LocalDate until = later(on, booked().lastDay());
        AccruedInterest earned = AccruedInterest.of(terms(), booked().movements(), until);
        post(on(until)
                .interest(earned.interest().minus(interest()), earned.vat().minus(vat(EntryKind.INTEREST))));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private InvoicePostings on(LocalDate valueDate) {
        return new InvoicePostings(invoice, valueDate, ids);
    }

    private void post(Optional<JournalEntry> entry) {
        entry.ifPresent(this::book);
    }

    private void book(JournalEntry entry) {
        booked().add(entry);
    }
}
