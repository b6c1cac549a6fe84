package fr.insegur.receivables.invoice;

import static fr.insegur.receivables.invoice.Books.DAY_0;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.JournalEntry;
import fr.insegur.receivables.ledger.Posting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Random but legal histories of an invoice, checked after each step against the invariants of domain.md 3.5 and, for the
 * interest, against a sum over single days. {@code -Dseed=} replays one.
 */
class RandomHistoriesTest {
    private static final int HISTORIES = 500;
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void theInvariantsHoldAfterEveryStepOfEveryHistory() {
        String replay = System.getProperty("seed");
        long first = replay == null ? System.nanoTime() : Long.parseLong(replay);
        int count = replay == null ? HISTORIES : 1;
        System.out.println("random histories from seed " + first);
        for (long seed = first; seed < first + count; seed++) {
            try {
                play(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("replay with -Dseed=" + seed, failure);
            }
        }
    }

    private static void play(Random random) {
        FeeTiming timing = random.nextBoolean() ? FeeTiming.AT_SETTLEMENT : FeeTiming.AT_ASSIGNMENT;
        ContractTerms terms = Books.terms(timing, random.nextBoolean() ? "0" : "0.20", cents(random.nextInt(2_000)));
        Money amount = cents(10_000 + random.nextInt(5_000_000));
        Money financeable = cents(random.nextInt(4) == 0 ? random.nextLong(amount.minor() + 1) : amount.minor());
        InvoiceFigures figures = InvoiceFigures.of(amount, financeable, terms, DAY_0);
        InvoiceBook book = new InvoiceBook(UUID.randomUUID(), TermsHistory.of(terms), List.of(), UUID::randomUUID);
        book.assign(figures, DAY_0);
        assertInvariants(book, amount, cents(0));
        LocalDate on = DAY_0.plusDays(random.nextInt(3));
        LocalDate advancedOn = on;
        if (figures.advance().isPositive()) {
            book.advance(figures.advance(), on);
        }
        assertTrue(!figures.advance().isGreaterThan(financeable.times(terms.advanceRate())));
        Money paid = cents(0);
        while (!book.isDone()) {
            on = on.plusDays(random.nextInt(40));
            Money part = random.nextInt(3) == 0
                    ? book.open()
                    : cents(1 + random.nextLong(book.open().minor()));
            book.debtorPayment(part, on);
            paid = paid.plus(part);
            assertInvariants(book, amount, paid);
        }
        if (figures.advance().isPositive() && timing == FeeTiming.AT_SETTLEMENT) {
            assertInterest(book, terms, figures, advancedOn, on);
        }
        book.chargeDueFees(on);
        Money due = book.balanceDue();
        if (due.isPositive()) {
            book.balancePaid(due, on);
        }
        assertInvariants(book, amount, paid);
        if (!book.balance(Account.CC).isPositive()) {
            assertSettled(book);
        }
    }

    /** Invariants 1, 2, 3 and 6. */
    private static void assertInvariants(InvoiceBook book, Money amount, Money paid) {
        for (JournalEntry entry : book.entries()) {
            Money sum = Money.sum(
                    EUR, entry.postings().stream().map(Posting::amount).toList());
            assertTrue(sum.isZero() && entry.postings().size() >= 2, entry::toString);
        }
        Money trial = cents(0);
        for (Account account : Account.values()) {
            trial = trial.plus(book.balance(account));
        }
        assertEquals(cents(0), trial);
        assertEquals(amount.minus(paid), book.open());
        assertTrue(!book.open().isNegative());
        assertTrue(!book.balance(Account.RES).isPositive()
                && !book.balance(Account.IND).isPositive());
    }

    /** Invariants 6 and 7: nothing is left of the invoice, and the factor's cash is what it earned. */
    private static void assertSettled(InvoiceBook book) {
        assertTrue(book.isClear());
        Money earned = book.balance(Account.PC).plus(book.balance(Account.PF)).plus(book.balance(Account.TVA));
        assertEquals(earned.negated(), book.balance(Account.BK));
    }

    /** Invariant 9: the funds used, day by day, give the interest that was booked, to the cent. */
    private static void assertInterest(
            InvoiceBook book, ContractTerms terms, InvoiceFigures figures, LocalDate from, LocalDate to) {
        BigDecimal numbers = BigDecimal.ZERO;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            LocalDate upTo = day;
            long received = -book.entries().stream()
                    .filter(entry -> !entry.valueDate().isAfter(upTo))
                    .flatMap(entry -> entry.postings().stream())
                    .filter(posting ->
                            posting.account() == Account.ENC && posting.amount().isNegative())
                    .mapToLong(posting -> posting.amount().minor())
                    .sum();
            numbers =
                    numbers.add(BigDecimal.valueOf(Math.max(0, figures.advance().minor() - received)));
        }
        long expected = numbers.multiply(terms.financingRate())
                .divide(BigDecimal.valueOf(360), 0, RoundingMode.HALF_UP)
                .longValueExact();
        long booked = book.balance(Account.PF).negated().minor();
        assertTrue(Math.abs(expected - booked) <= 1, () -> "interest " + booked + " instead of " + expected);
    }

    private static Money cents(long minor) {
        return Money.ofMinor(minor, EUR);
    }
}
