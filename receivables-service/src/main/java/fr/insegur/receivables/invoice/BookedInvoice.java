package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.AccruedInterest;
import fr.insegur.receivables.ledger.Booked;
import fr.insegur.receivables.ledger.EntryKind;
import fr.insegur.receivables.ledger.FundsUsedRules;
import fr.insegur.receivables.ledger.FundsUsedRules.Movement;
import fr.insegur.receivables.ledger.JournalEntry;
import fr.insegur.receivables.ledger.Standing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the books of an invoice come to: what is owed, used, due and earned. */
public abstract sealed class BookedInvoice permits InvoiceBook {
    private static final int SHARE_DECIMALS = 12;

    private final TermsHistory terms;
    private final Booked booked;

    BookedInvoice(TermsHistory terms, List<JournalEntry> entries) {
        this.terms = terms;
        this.booked = new Booked(terms.at(LocalDate.MIN).currency(), entries);
    }

    /** What the debtor still owes. */
    public Money open() {
        return balance(Account.ENC);
    }

    /** All that the factor paid the client of the balance so far. */
    public Money balancePaid() {
        return booked.sum(movement -> movement.kind() == EntryKind.BALANCE && movement.account() == Account.CC);
    }

    /** What the balance is in all, paid or not, once the debtor has paid and the fees are charged; before that, nothing. */
    public Money balanceExpected() {
        return isDone() ? balancePaid().minus(balance(Account.CC)).max(none()) : none();
    }

    /** What the factor owes the client once the debtor has paid and the fees are charged; before that, nothing. */
    public Money balanceDue() {
        return isDone() ? balance(Account.CC).negated().max(none()) : none();
    }

    /** The last value date on which something was booked. */
    public LocalDate lastDay() {
        return booked.lastDay();
    }

    /** What the contract lets the factor have charged by now, over the life of the invoice. */
    public Fees feesDue() {
        boolean monthly = terms.at(lastDay()).feeTiming() == FeeTiming.MONTHLY && !isDone();
        boolean service = isServiceDue()
                || monthly && !booked.standing(EntryKind.FEES_CHARGED).isEmpty();
        Fees charged = monthly ? chargedFinancing() : Fees.none(none().currency());
        return new Fees(
                service
                        ? booked.sum(movement -> movement.account() == Account.PC)
                                .negated()
                        : none(),
                service ? vat(EntryKind.SERVICE_FEE) : none(),
                isDone() ? interest() : charged.financing(),
                isDone() ? vat(EntryKind.INTEREST) : charged.financingVat());
    }

    public Money balance(Account account) {
        return booked.balance(account);
    }

    /** Whether nothing is left on any account of the invoice. */
    public boolean isClear() {
        return Arrays.stream(Account.values())
                .filter(Account::isPerInvoice)
                .allMatch(account -> balance(account).isZero());
    }

    /** Whether neither the debtor nor, for it, the client owes the factor anything of the invoice. */
    public boolean isDone() {
        return open().isZero() && balance(Account.RD).isZero();
    }

    /** What the invoice uses of the factor's money; below zero where the client has money there. */
    public Money used() {
        return booked.sum(movement -> FundsUsedRules.isUsed(movement.account()));
    }

    /** What the contract keeps of the invoice among its totals. */
    public Standing standing() {
        return Standing.of(terms, booked);
    }

    /** All that is booked, before and since. */
    public Booked booked() {
        return booked;
    }

    /** The part of the interest, and of the VAT on it, that was charged so far. */
    private Fees chargedFinancing() {
        Money charged = booked.sum(
                        movement -> movement.kind() == EntryKind.FEES_CHARGED && movement.account() == Account.ICR)
                .negated();
        LocalDate last = lastCharge();
        // What was charged on that day was worked out before it was charged.
        List<Movement> before = booked.movements().stream()
                .filter(movement -> movement.kind() != EntryKind.FEES_CHARGED
                        || !movement.valueDate().equals(last))
                .toList();
        AccruedInterest ofMonths = earnedUntil(last, before);
        Money all = interest().plus(vat(EntryKind.INTEREST));
        Money vat = ofMonths.total().equals(charged) || all.isZero()
                ? ofMonths.vat()
                : vat(EntryKind.INTEREST).times(Rounding.divide(charged.amount(), all.amount(), SHARE_DECIMALS));
        return new Fees(none(), none(), charged.minus(vat), vat);
    }

    private LocalDate lastCharge() {
        return booked.movements().stream()
                .filter(movement -> movement.kind() == EntryKind.FEES_CHARGED)
                .map(Movement::valueDate)
                .reduce(LocalDate.MIN, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Of all days until the end of that one, whatever was booked for later ones. */
    final AccruedInterest earnedUntil(LocalDate lastDay) {
        return earnedUntil(lastDay, booked.movements());
    }

    private AccruedInterest earnedUntil(LocalDate lastDay, List<Movement> movements) {
        return AccruedInterest.ofLevels(terms, FundsUsedRules.levels(terms, movements), lastDay.plusDays(1));
    }

    final LocalDate assignedOn() {
        return booked.standing(EntryKind.ASSIGNMENT).getFirst().valueDate();
    }

    final boolean isServiceDue() {
        return isDone() || terms.at(assignedOn()).feeTiming() == FeeTiming.AT_ASSIGNMENT;
    }

    final Money interest() {
        return balance(Account.PF).negated();
    }

    final Money vat(EntryKind kind) {
        return booked.sum(movement -> movement.account() == Account.TVA && movement.kind() == kind)
                .negated();
    }

    final Money none() {
        return Money.zero(terms.at(LocalDate.MIN).currency());
    }

    final TermsHistory terms() {
        return terms;
    }
}
