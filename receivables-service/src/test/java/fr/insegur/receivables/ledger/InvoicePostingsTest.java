package fr.insegur.receivables.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvoicePostingsTest {
    private static final UUID INVOICE = UUID.fromString("0198c0de-0000-7000-8000-000000000101");
    private static final LocalDate ON = LocalDate.of(2026, 1, 12);

    private final InvoicePostings postings = new InvoicePostings(INVOICE, ON, UUID::randomUUID);

    @Test
    void aReversalNegatesEveryLegAndNamesTheOriginal() {
        JournalEntry original =
                postings.serviceFee(Money.eur("100.00"), Money.eur("20.00")).orElseThrow();
        JournalEntry reversal = postings.reversal(original);
        assertEquals(EntryKind.REVERSAL, reversal.kind());
        assertEquals(original.id(), reversal.reverses());
        assertEquals(
                List.of(
                        new Posting(Account.CAR, INVOICE, Money.eur("-120.00")),
                        new Posting(Account.PC, null, Money.eur("100.00")),
                        new Posting(Account.TVA, null, Money.eur("20.00"))),
                reversal.postings());
    }

    @Test
    void nothingIsBookedForZero() {
        assertTrue(postings.unavailable(Money.eur("0.00")).isEmpty());
        assertTrue(postings.feesCharged(Money.eur("0.00"), Money.eur("0.00")).isEmpty());
        assertTrue(postings.release(Money.eur("0.00"), Money.eur("0.00"), Money.eur("0.00"))
                .isEmpty());
    }

    @Test
    void aReleaseGivesBackReserveAndUnavailableInOneEntry() {
        assertEquals(
                List.of(
                        new Posting(Account.RES, INVOICE, Money.eur("800.00")),
                        new Posting(Account.IND, INVOICE, Money.eur("2000.00")),
                        new Posting(Account.CC, INVOICE, Money.eur("-2800.00"))),
                postings.release(Money.eur("800.00"), Money.eur("0.00"), Money.eur("2000.00"))
                        .orElseThrow()
                        .postings());
    }

    @Test
    void anEntryOutOfBalanceIsRefused() {
        List<Posting> legs = List.of(
                new Posting(Account.ENC, INVOICE, Money.eur("10.00")),
                new Posting(Account.CC, INVOICE, Money.eur("-9.99")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new JournalEntry(UUID.randomUUID(), EntryKind.ASSIGNMENT, INVOICE, ON, legs, null));
    }

    @Test
    void anEntryHasTwoLegsAtLeastAndNoneOfThemIsZero() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new JournalEntry(UUID.randomUUID(), EntryKind.ASSIGNMENT, INVOICE, ON, List.of(), null));
        assertThrows(IllegalArgumentException.class, () -> new Posting(Account.ENC, INVOICE, Money.eur("0.00")));
    }

    @Test
    void anAccountKeptPerInvoiceNamesItAndTheOthersDoNot() {
        assertThrows(IllegalArgumentException.class, () -> new Posting(Account.ENC, null, Money.eur("1.00")));
        assertThrows(IllegalArgumentException.class, () -> new Posting(Account.BK, INVOICE, Money.eur("1.00")));
    }
}
