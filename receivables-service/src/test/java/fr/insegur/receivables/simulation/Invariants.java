package fr.insegur.receivables.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.invoice.InvoiceBook;
import fr.insegur.receivables.invoice.InvoiceState;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.JournalEntry;
import fr.insegur.receivables.ledger.RateSum;
import fr.insegur.receivables.ledger.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What has to be true of an invoice after every step (domain.md 3.5), and that both computations agree. */
final class Invariants {
    private static final Set<InvoiceState> CLOSED =
            EnumSet.of(InvoiceState.SETTLED, InvoiceState.RETROCEDED, InvoiceState.WRITTEN_OFF);
    /** After these, no interest is worked out before something else happens. */
    private static final Set<Move> WITHOUT_INTEREST = EnumSet.of(
            Move.ASSIGNED,
            Move.SURPLUS_REFUNDED,
            Move.OVERDUE,
            Move.CLAIM_FILED,
            Move.CLAIM_REFUSED,
            Move.FEES_CHARGED);

    private final SimulatedInvoice invoice;
    private final NaiveInvoice naive;
    private final InvoiceBook book;

    private Invariants(SimulatedInvoice invoice) {
        this.invoice = invoice;
        this.naive = invoice.naive();
        this.book = invoice.life().book();
    }

    static void assertHold(SimulatedInvoice invoice) {
        Invariants invariants = new Invariants(invoice);
        invariants.assertSameBooks();
        invariants.assertEntriesBalance();
        invariants.assertOpenIsWhatNobodyPaid();
        invariants.assertBlocksAreFree();
        invariants.assertCashIsWhatWasEarned();
        invariants.assertInterestIsThatOfTheDays();
        invariants.assertStandingAgrees();
        invariants.assertStateAgrees();
    }

    /** Each account on each value date, and with them all balances on all days. */
    private void assertSameBooks() {
        Map<String, Long> expected = naive.byDay();
        Map<String, Long> booked = invoice.byDay();
        if (expected.equals(booked)) {
            return;
        }
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(booked.keySet());
        all.removeIf(key -> expected.getOrDefault(key, 0L).equals(booked.getOrDefault(key, 0L)));
        assertEquals(sums(all, expected), sums(all, booked), "only what differs is shown");
    }

    private static List<String> sums(Set<String> keys, Map<String, Long> sums) {
        return keys.stream().map(key -> key + " " + sums.getOrDefault(key, 0L)).toList();
    }

    /** Invariants 1 and 2. */
    private void assertEntriesBalance() {
        for (JournalEntry entry : invoice.newEntries()) {
            long sum = entry.postings().stream()
                    .mapToLong(posting -> posting.amount().minor())
                    .sum();
            assertTrue(sum == 0 && entry.postings().size() >= 2, entry::toString);
            assertTrue(
                    entry.postings().stream()
                            .allMatch(posting -> posting.amount().minor() != 0
                                    && posting.amount()
                                            .currency()
                                            .equals(invoice.deal().currency())),
                    entry::toString);
        }
    }

    /** Invariant 3. */
    private void assertOpenIsWhatNobodyPaid() {
        long paidOff = naive.steps().stream()
                .filter(step -> !step.takenBack)
                .mapToLong(step -> step.paidOff)
                .sum();
        long open = balance(Account.ENC);
        assertEquals(naive.amount() - paidOff, open);
        assertTrue(open >= 0);
    }

    /** Invariant 6. */
    private void assertBlocksAreFree() {
        for (Account account : List.of(Account.RES, Account.LIT, Account.IND)) {
            long blocked = -balance(account);
            assertTrue(blocked >= 0, () -> account + " is on the wrong side by " + blocked);
            assertTrue(blocked == 0 || !CLOSED.contains(invoice.known().state()), () -> account + " keeps " + blocked);
        }
    }

    /** Invariant 7; the fund's pool is not the invoice's, so that it is nothing of its own only where no fund was kept. */
    private void assertCashIsWhatWasEarned() {
        boolean clear =
                book.isClear() && balance(Account.TP) == 0 && balance(Account.ENA) == 0 && naive.balance("POOL") == 0;
        if (clear) {
            long earned = balance(Account.PC) + balance(Account.PF) + balance(Account.TVA) + balance(Account.PG);
            assertEquals(-earned, balance(Account.BK));
        }
    }

    /** Invariant 9. */
    private void assertInterestIsThatOfTheDays() {
        NaiveStep last = naive.steps().getLast();
        boolean feesRaisedFunds = naive.entries().getLast().kind.equals("FEES_CHARGED");
        if (WITHOUT_INTEREST.contains(last.move()) || feesRaisedFunds) {
            return;
        }
        LocalDate until = last.move() == Move.MONTH_ENDED ? last.on().plusDays(1) : last.on();
        LocalDate lastDay = naive.lastDay();
        long ofDays =
                naive.interestBefore(until.isAfter(lastDay) ? until : lastDay).interest();
        long booked = -balance(Account.PF);
        assertTrue(Math.abs(ofDays - booked) <= 1, () -> "interest " + booked + " instead of " + ofDays);
    }

    /** What the totals of the contract keep of the invoice says what its books say. */
    private void assertStandingAgrees() {
        Standing standing = book.standing();
        long open = balance(Account.ENC);
        long blocked = balance(Account.IND);
        assertEquals(open, standing.outstanding().minor());
        assertEquals(Math.max(0, open + blocked), standing.financed().minor());
        assertEquals(
                Math.max(0, open + blocked + balance(Account.RES)),
                standing.committed().minor());
        LocalDate until = naive.lastDay().plusDays(1);
        NaiveInterest interest = naive.interestBefore(until);
        assertEquals(interest.levelAtEnd(), standing.funds().minor());
        if (standing.funds().isZero()) {
            return;
        }
        BigDecimal numbers = BigDecimal.valueOf(standing.funds().minor())
                .multiply(RateSum.until(invoice.terms(), until))
                .subtract(standing.weighted());
        BigDecimal off =
                numbers.subtract(BigDecimal.valueOf(360L * interest.interest())).abs();
        assertTrue(
                off.compareTo(BigDecimal.valueOf(360)) <= 0,
                () -> "standing " + standing + " is off by " + off + "/360");
        assertEquals(-balance(Account.PF), standing.interestBooked().minor());
    }

    private void assertStateAgrees() {
        assertEquals(naive.state().state(), invoice.known().state());
        assertEquals(naive.state().sides(), invoice.known().sides());
        assertEquals(invoice.claimWaitsUntil(), invoice.known().waitsUntil());
    }

    private long balance(Account account) {
        return book.balance(account).minor();
    }
}
