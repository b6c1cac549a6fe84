package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What has to be true, beside the state, for something to happen to an invoice (domain.md 2.4). */
final class MoveRules {
    /** A debtor that is short by no more than this, in whole units of the currency, has paid (domain.md 7). */
    private static final BigDecimal SHORT = new BigDecimal("5");

    private static final BigDecimal SHORT_SHARE = new BigDecimal("0.005");

    private MoveRules() {}

    static void require(Fact fact, InvoiceLife life) {
        if (fact.move() != Move.ASSIGNED && !fact.move().isAllowed(life.state(), life.sides())) {
            throw new RefusedMove(
                    "move-not-allowed",
                    fact.move() + " cannot happen to an invoice that is " + life.state()
                            + (life.sides().isEmpty() ? "" : " and " + life.sides()));
        }
        InvoiceBook book = life.book();
        switch (fact.move()) {
            case DIRECT_PAYMENT, CREDIT_NOTE, RECEIPT_ALLOCATED -> requireAtMost(fact, book.open(), "more-than-open");
            case DIRECT_PAYMENT_RETURNED, SET_OFF ->
                requireAtMost(fact, book.balance(Account.RD), "more-than-direct-payment");
            case INDEMNITY_PAID -> requireAtMost(fact, book.balance(Account.IAR), "more-than-indemnity");
            case CLIENT_REPAID -> requireAtMost(fact, book.balance(Account.CC), "more-than-owed");
            case SURPLUS_REFUNDED ->
                requireAtMost(fact, book.balance(Account.TP).negated(), "more-than-surplus");
            case SHORT_PAYMENT -> requireShort(life);
            case OVERDUE -> requireLate(fact, life);
            case DEFINANCED, RETROCEDED -> requireRecourse(fact, life);
            case CLAIM_FILED -> requireGuarantee(fact, life);
            case GUARANTEE_EFFECTIVE -> requireWaited(fact, life);
            case REVERSED -> requireNothingFollowed(fact, book);
            default -> {}
        }
    }

    private static void requireAtMost(Fact fact, Money most, String code) {
        if (fact.requireAmount().isGreaterThan(most)) {
            throw new RefusedMove(code, "there are " + most + " at most, not " + fact.requireAmount());
        }
    }

    /** What the client handed on, or an insurer paid, is taken back before that for which it did. */
    private static void requireNothingFollowed(Fact fact, InvoiceBook book) {
        for (Account account : List.of(Account.RD, Account.IAR)) {
            Money taken = Money.sum(
                    book.open().currency(),
                    book.booked().standing(fact.reversed()).stream()
                            .flatMap(entry -> entry.postings().stream())
                            .filter(posting -> posting.account() == account)
                            .map(Posting::amount)
                            .toList());
            if (taken.isPositive() && taken.isGreaterThan(book.balance(account))) {
                throw new RefusedMove(
                        "followed-by-another",
                        "what followed it on account " + account + " has to be taken back first");
            }
        }
    }

    private static void requireShort(InvoiceLife life) {
        Money amount = life.figures().amount();
        Money tolerance = Money.of(SHORT, amount.currency()).max(amount.times(SHORT_SHARE));
        if (life.book().open().isGreaterThan(tolerance)) {
            throw new RefusedMove("short-by-too-much", "at most " + tolerance + " may be let go");
        }
    }

    private static void requireLate(Fact fact, InvoiceLife life) {
        if (!fact.valueDate().isAfter(life.dueDate())) {
            throw new RefusedMove("not-due-yet", "the invoice is due on " + life.dueDate());
        }
    }

    /** Without recourse an invoice goes back only where it is disputed, because no guarantee covers disputes. */
    private static void requireRecourse(Fact fact, InvoiceLife life) {
        Conduct conduct = life.termsOn(fact.valueDate()).conduct();
        boolean disputed = life.sides().contains(SideState.DISPUTED);
        if (!conduct.recourse() && !(disputed && fact.move() == Move.RETROCEDED)) {
            throw new RefusedMove("no-recourse", "the contract has no recourse against the client");
        }
    }

    private static void requireGuarantee(Fact fact, InvoiceLife life) {
        if (life.termsOn(fact.valueDate()).conduct().coverRate().signum() == 0) {
            throw new RefusedMove("no-guarantee", "the contract has no guarantee");
        }
    }

    private static void requireWaited(Fact fact, InvoiceLife life) {
        LocalDate until = life.waitsUntil();
        if (until != null && fact.valueDate().isBefore(until)) {
            throw new RefusedMove("waiting-period", "the guarantee takes effect on " + until + " at the earliest");
        }
    }
}
