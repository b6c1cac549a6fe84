package fr.insegur.receivables.invoice;

import static fr.insegur.receivables.invoice.Books.day;
import static fr.insegur.receivables.invoice.Books.guarantee;
import static fr.insegur.receivables.invoice.Books.life;
import static fr.insegur.receivables.invoice.Books.terms;
import static fr.insegur.receivables.invoice.Books.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsHistory.Version;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import fr.insegur.receivables.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken back in its order, what an invoice is called at its end, and which month a fee belongs to. */
class TakenBackTest {
    @Test
    void aDirectPaymentIsNotTakenBackBeforeItsReturnIs() {
        InvoiceLife life = advanced(terms());
        List<JournalEntry> payment = take(life, Fact.of(Move.DIRECT_PAYMENT, day(50), Money.eur("4000.00")));
        List<JournalEntry> returned = take(life, Fact.of(Move.DIRECT_PAYMENT_RETURNED, day(55), Money.eur("4000.00")));
        RefusedMove refused = assertThrows(RefusedMove.class, () -> life.take(Fact.reversal(day(56), payment)));
        assertEquals("followed-by-another", refused.code());
        assertTrue(refused.isAboutState());
        life.take(Fact.reversal(day(56), returned));
        life.take(Fact.reversal(day(57), payment));
        assertEquals(Money.eur("0.00"), life.book().balance(Account.RD));
        assertEquals(Money.eur("10000.00"), life.book().open());
    }

    @Test
    void aGuaranteeIsNotTakenBackBeforeTheIndemnityIs() {
        InvoiceLife life = claimed("10000.00");
        List<JournalEntry> guarantee = take(life, Fact.of(Move.GUARANTEE_EFFECTIVE, day(100)));
        life.take(Fact.of(Move.INDEMNITY_PAID, day(110), Money.eur("9000.00")));
        RefusedMove refused = assertThrows(RefusedMove.class, () -> life.take(Fact.reversal(day(111), guarantee)));
        assertEquals("followed-by-another", refused.code());
    }

    @Test
    void anInvoiceOfWhichTheGuaranteeCoversNothingIsWrittenOff() {
        InvoiceLife life = claimed("0.00");
        life.take(Fact.of(Move.GUARANTEE_EFFECTIVE, day(100)));
        assertEquals(InvoiceState.WRITTEN_OFF, life.state());
        assertEquals(Money.eur("0.00"), life.book().open());
    }

    @Test
    void aVerySmallInvoiceThatIsLetGoIsPaidAndNotCancelledByACreditNote() {
        InvoiceLife life = life("4.00", "4.00", TermsHistory.of(terms()));
        life.take(Fact.of(Move.SHORT_PAYMENT, day(60)));
        assertEquals(InvoiceState.PAID, life.state());
    }

    @Test
    void aMonthThatIsClosedLateChargesNothingOfTheNextOne() {
        InvoiceLife life = advanced(terms(FeeTiming.MONTHLY, "0", null));
        life.take(Fact.of(Move.DEBTOR_PAID, LocalDate.of(2026, 2, 3), Money.eur("4000.00")));
        life.take(Fact.of(Move.MONTH_ENDED, LocalDate.of(2026, 1, 31)));
        // Service and its VAT, and 20 of the 22 days of 9 000.00.
        assertEquals(List.of("CC 145.00", "CAR -120.00", "ICR -25.00"), charged(life));
        assertEquals(Money.eur("2.50"), life.book().balance(Account.ICR));
        assertEquals(Money.eur("25.00"), life.book().feesDue().financing());
    }

    @Test
    void aMonthBeforeTheAssignmentChargesNothing() {
        InvoiceLife life = advanced(terms(FeeTiming.MONTHLY, "0", null));
        life.take(Fact.of(Move.MONTH_ENDED, LocalDate.of(2025, 12, 31)));
        assertEquals(Money.eur("120.00"), life.book().balance(Account.CAR));
    }

    @Test
    void vatOnTheInterestOfAClosedMonthIsToldApart() {
        InvoiceLife life = advanced(terms(FeeTiming.MONTHLY, "0.20", null));
        life.take(Fact.of(Move.DEBTOR_PAID, LocalDate.of(2026, 2, 3), Money.eur("4000.00")));
        life.take(Fact.of(Move.MONTH_ENDED, LocalDate.of(2026, 1, 31)));
        assertEquals(Money.eur("25.00"), life.book().feesDue().financing());
        assertEquals(Money.eur("5.00"), life.book().feesDue().financingVat());
    }

    @Test
    void theInterestOfAClosedMonthKeepsItsVatWhenTheRateChangesAfterIt() {
        TermsHistory terms = new TermsHistory(
                List.of(
                        new Version(LocalDate.MIN, terms(FeeTiming.MONTHLY, "0", null)),
                        new Version(LocalDate.of(2026, 2, 1), terms(FeeTiming.MONTHLY, "0.20", null))),
                List.of());
        InvoiceLife life = life("10000.00", "10000.00", terms);
        life.take(Fact.of(Move.ADVANCE_PAID, day(0), Money.eur("9000.00")));
        life.take(Fact.of(Move.DEBTOR_PAID, LocalDate.of(2026, 2, 3), Money.eur("4000.00")));
        life.take(Fact.of(Move.MONTH_ENDED, LocalDate.of(2026, 1, 31)));
        assertEquals(Money.eur("25.00"), life.book().feesDue().financing());
        assertEquals(Money.eur("0.00"), life.book().feesDue().financingVat());
    }

    @Test
    void aPaymentBouncesWhateverWasReturnedMeanwhile() {
        InvoiceLife life = advanced(terms());
        List<JournalEntry> paid = take(life, Fact.of(Move.DEBTOR_PAID, day(40), Money.eur("1000.00")));
        life.take(Fact.of(Move.DIRECT_PAYMENT, day(50), Money.eur("4000.00")));
        life.take(Fact.of(Move.DIRECT_PAYMENT_RETURNED, day(55), Money.eur("4000.00")));
        life.take(Fact.reversal(day(56), paid));
        assertEquals(Money.eur("6000.00"), life.book().open());
    }

    @Test
    void anInvoiceOfWhichNothingIsCoveredIsOpenAsLongAsTheClientKeepsADirectPayment() {
        InvoiceLife life = claimed("0.00");
        life.take(Fact.of(Move.DIRECT_PAYMENT, day(70), Money.eur("1000.00")));
        life.take(Fact.of(Move.GUARANTEE_EFFECTIVE, day(100)));
        assertEquals(InvoiceState.PARTIALLY_PAID, life.state());
        life.take(Fact.of(Move.DIRECT_PAYMENT_RETURNED, day(110), Money.eur("1000.00")));
        assertEquals(InvoiceState.PAID, life.state());
    }

    private static List<String> charged(InvoiceLife life) {
        return Books.legs(life.book().booked().standing(EntryKind.FEES_CHARGED).getLast());
    }

    private static List<JournalEntry> take(InvoiceLife life, Fact fact) {
        int before = life.book().entries().size();
        life.take(fact);
        return life.book().entries().subList(before, life.book().entries().size());
    }

    private static InvoiceLife claimed(String financeable) {
        InvoiceLife life = life("10000.00", financeable, TermsHistory.of(with(terms(), guarantee("0.90", false))));
        life.take(Fact.of(Move.OVERDUE, day(61)));
        life.take(Fact.of(Move.CLAIM_FILED, day(65)));
        return life;
    }

    private static InvoiceLife advanced(ContractTerms terms) {
        InvoiceLife life = life("10000.00", "10000.00", TermsHistory.of(terms));
        life.take(Fact.of(Move.ADVANCE_PAID, day(0), Money.eur("9000.00")));
        return life;
    }
}
