package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.AccruedInterest;
import fr.insegur.receivables.ledger.AssignmentPostings;
import fr.insegur.receivables.ledger.EntryKind;
import fr.insegur.receivables.ledger.FundsUsedRules.Movement;
import fr.insegur.receivables.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The books of one invoice while one thing happens to it: knows what was booked before and works out the entries that follow.
 * It touches no database, so that the figures of the trade can be tested as such.
 */
public final class InvoiceBook {
    private final UUID invoice;
    private final ContractTerms terms;
    private final Supplier<UUID> ids;
    private final List<Movement> movements;
    private final List<JournalEntry> entries = new ArrayList<>();

    /** @param booked what was booked on the invoice so far; empty for a new one */
    public InvoiceBook(UUID invoice, ContractTerms terms, List<Movement> booked, Supplier<UUID> ids) {
        this.invoice = invoice;
        this.terms = terms;
        this.movements = new ArrayList<>(booked);
        this.ids = ids;
    }

    /** The invoice comes in; what is not financed is blocked, the reserve kept back, the service commission earned. */
    public void assign(InvoiceFigures figures, LocalDate on) {
        AssignmentPostings postings = on(on);
        post(postings.assign(figures.amount()));
        post(postings.reserve(figures.reserve()));
        post(postings.unavailable(figures.unavailable()));
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
        accrueInterest(on);
        if (isPaid()) {
            post(on(on).release(
                            balance(Account.RES).negated(), balance(Account.IND).negated()));
        }
    }

    /** Charges what is due and was not charged yet; what is due at settlement never counts from before it. */
    public void chargeDueFees(LocalDate on) {
        Money none = Money.zero(terms.currency());
        Money service = isServiceDue() ? balance(Account.CAR) : none;
        Money financing = isPaid() ? balance(Account.ICR) : none;
        LocalDate from = isPaid() ? later(on, lastOn(Account.ENC)) : on;
        post(on(from).feesCharged(service, financing));
    }

    public void balancePaid(Money amount, LocalDate on) {
        post(on(on).balance(amount));
        accrueInterest(on);
    }

    /** What the debtor still owes. */
    public Money open() {
        return balance(Account.ENC);
    }

    /** All that the factor paid the client of the balance so far. */
    public Money balancePaid() {
        return sum(movement -> movement.kind() == EntryKind.BALANCE && movement.account() == Account.CC);
    }

    /** What the balance is in all, paid or not, once the debtor has paid and the fees are charged; before that, nothing. */
    public Money balanceExpected() {
        Money none = Money.zero(terms.currency());
        return isPaid() ? balancePaid().minus(balance(Account.CC)).max(none) : none;
    }

    /** The last value date on which something was booked. */
    public LocalDate lastDay() {
        return movements.stream().map(Movement::valueDate).reduce(LocalDate.MIN, InvoiceBook::later);
    }

    /** What the factor owes the client once the debtor has paid and the fees are charged; before that, nothing. */
    public Money balanceDue() {
        Money none = Money.zero(terms.currency());
        return isPaid() ? balance(Account.CC).negated().max(none) : none;
    }

    /** What the contract lets the factor have charged by now, over the life of the invoice. */
    public Fees feesDue() {
        Money none = Money.zero(terms.currency());
        return new Fees(
                isServiceDue()
                        ? sum(movement -> movement.account() == Account.PC).negated()
                        : none,
                isServiceDue() ? vat(EntryKind.SERVICE_FEE) : none,
                isPaid() ? interest() : none,
                isPaid() ? vat(EntryKind.INTEREST) : none);
    }

    public Money balance(Account account) {
        return sum(movement -> movement.account() == account);
    }

    /** Whether nothing is left on any account of the invoice. */
    public boolean isClear() {
        return Arrays.stream(Account.values())
                .filter(Account::isPerInvoice)
                .allMatch(account -> balance(account).isZero());
    }

    public boolean isPaid() {
        return open().isZero();
    }

    /** What was booked since this book was opened, in order. */
    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** Cumulative: the interest of all days so far, rounded once, less what was booked before (domain.md 3.3). */
    private void accrueInterest(LocalDate on) {
        AccruedInterest earned = AccruedInterest.of(terms, movements, on);
        post(on(on).interest(earned.interest().minus(interest()), earned.vat().minus(vat(EntryKind.INTEREST))));
    }

    private LocalDate lastOn(Account account) {
        return movements.stream()
                .filter(movement -> movement.account() == account)
                .map(Movement::valueDate)
                .reduce(LocalDate.MIN, InvoiceBook::later);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isServiceDue() {
        return isPaid() || terms.feeTiming() == FeeTiming.AT_ASSIGNMENT;
    }

    private Money interest() {
        return balance(Account.PF).negated();
    }

    private Money vat(EntryKind kind) {
        return sum(movement -> movement.account() == Account.TVA && movement.kind() == kind)
                .negated();
    }

    private Money sum(Predicate<Movement> which) {
        return Money.sum(
                terms.currency(),
                movements.stream().filter(which).map(Movement::amount).toList());
    }

    private AssignmentPostings on(LocalDate valueDate) {
        return new AssignmentPostings(invoice, valueDate, ids);
    }

    private void post(Optional<JournalEntry> entry) {
        entry.ifPresent(booked -> {
            entries.add(booked);
            booked.postings()
                    .forEach(posting -> movements.add(
                            new Movement(booked.valueDate(), booked.kind(), posting.account(), posting.amount())));
        });
    }
}
