package fr.insegur.receivables.invoice;

import static fr.insegur.receivables.invoice.Books.DAY_0;
import static fr.insegur.receivables.invoice.Books.assigned;
import static fr.insegur.receivables.invoice.Books.day;
import static fr.insegur.receivables.invoice.Books.legs;
import static fr.insegur.receivables.invoice.Books.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors of domain.md 1.5 and 11 that concern assignment, advance, payment, fees and balance. */
class InvoiceBookTest {

    @Test
    void tenThousandIsAdvancedNineThousandAndSettledWith805() {
        InvoiceBook book = paidAfter("10000.00", terms(), 60);
        assertEquals(Money.eur("100.00"), book.feesDue().service());
        assertEquals(Money.eur("20.00"), book.feesDue().serviceVat());
        assertEquals(Money.eur("75.00"), book.feesDue().financing());
        assertEquals(Money.eur("195.00"), book.feesDue().total());
        settle(book, 60, "805.00");
        assertContractAccounts(book, "195.00", "-100.00", "-75.00", "-20.00");
    }

    @Test
    void twelveThousandIsSettledWith966() {
        InvoiceBook book = paidAfter("12000.00", terms(), 60);
        assertEquals(Money.eur("234.00"), book.feesDue().total());
        settle(book, 60, "966.00");
        assertContractAccounts(book, "234.00", "-120.00", "-90.00", "-24.00");
    }

    @Test
    void fifteenDaysLateCostsInterestAndLeaves786() {
        InvoiceBook book = paidAfter("10000.00", terms(), 75);
        assertEquals(Money.eur("93.75"), book.feesDue().financing());
        settle(book, 75, "786.25");
    }

    @Test
    void vatOnFinancingLeaves790() {
        InvoiceBook book = paidAfter("10000.00", terms(FeeTiming.AT_SETTLEMENT, "0.20", null), 60);
        assertEquals(Money.eur("15.00"), book.feesDue().financingVat());
        settle(book, 60, "790.00");
        assertContractAccounts(book, "210.00", "-100.00", "-75.00", "-35.00");
    }

    @Test
    void feesAtAssignmentComeOutOfTheAdvanceAndLeave925() {
        ContractTerms terms = terms(FeeTiming.AT_ASSIGNMENT, "0", null);
        assertEquals(
                Money.eur("8880.00"),
                InvoiceFigures.of(Money.eur("10000.00"), Money.eur("10000.00"), terms, DAY_0)
                        .advance());
        InvoiceBook book = assigned("10000.00", "10000.00", terms);
        assertEquals(Money.eur("-8880.00"), book.balance(Account.CC));
        book.advance(Money.eur("8880.00"), DAY_0);
        book.debtorPayment(Money.eur("10000.00"), day(60));
        assertEquals(Money.eur("75.00"), book.feesDue().financing());
        settle(book, 60, "925.00");
        assertContractAccounts(book, "195.00", "-100.00", "-75.00", "-20.00");
    }

    @Test
    void aLimitOfEightThousandLeavesAnAdvanceOf7200() {
        InvoiceFigures figures = InvoiceFigures.of(Money.eur("10000.00"), Money.eur("8000.00"), terms(), DAY_0);
        assertEquals(Money.eur("7200.00"), figures.advance());
        assertEquals(Money.eur("800.00"), figures.reserve());
        assertEquals(Money.eur("2000.00"), figures.unavailable());
        InvoiceBook book = assigned("10000.00", "8000.00", terms());
        assertEquals(Money.eur("-800.00"), book.balance(Account.RES));
        assertEquals(Money.eur("-2000.00"), book.balance(Account.IND));
        assertEquals(Money.eur("-7200.00"), book.balance(Account.CC));
        book.advance(Money.eur("7200.00"), DAY_0);
        book.debtorPayment(Money.eur("10000.00"), day(60));
        settle(book, 60, "2620.00");
    }

    @Test
    void aPartialPaymentLowersTheFundsUsedFirstAndKeepsTheReserve() {
        InvoiceBook book = assigned("10000.00", "10000.00", terms());
        book.advance(Money.eur("9000.00"), DAY_0);
        book.debtorPayment(Money.eur("6000.00"), day(60));
        assertEquals(Money.eur("4000.00"), book.open());
        assertEquals(Money.eur("-1000.00"), book.balance(Account.RES));
        assertFalse(book.isDone());
        assertEquals(Money.eur("0.00"), book.feesDue().total());
        book.debtorPayment(Money.eur("4000.00"), day(80));
        assertEquals(Money.eur("83.33"), book.feesDue().financing());
        settle(book, 80, "796.67");
    }

    @Test
    void whatADebtorPaysTooMuchIsTheDebtors() {
        InvoiceBook book = assigned("10000.00", "10000.00", terms());
        book.advance(Money.eur("9000.00"), DAY_0);
        book.debtorPayment(Money.eur("10050.00"), day(60));
        assertTrue(book.isDone());
        assertEquals(Money.eur("-50.00"), book.balance(Account.TP));
        settle(book, 60, "805.00");
        assertEquals(Money.eur("245.00"), book.balance(Account.BK));
    }

    @Test
    void anAdvanceHeardOfAfterThePaymentStillCostsItsInterest() {
        InvoiceBook book = assigned("10000.00", "10000.00", terms());
        book.debtorPayment(Money.eur("10000.00"), day(60));
        assertEquals(Money.eur("0.00"), book.feesDue().financing());
        book.advance(Money.eur("9000.00"), DAY_0);
        assertEquals(Money.eur("75.00"), book.feesDue().financing());
        settle(book, 60, "805.00");
    }

    @Test
    void feesReportedForADayBeforeThePaymentDoNotCountFromThere() {
        InvoiceBook book = assigned("10000.00", "10000.00", terms());
        book.advance(Money.eur("9000.00"), DAY_0);
        book.debtorPayment(Money.eur("6000.00"), day(60));
        book.debtorPayment(Money.eur("4000.00"), day(80));
        book.chargeDueFees(day(60));
        assertEquals(day(80), book.entries().getLast().valueDate());
        settle(book, 80, "796.67");
    }

    @Test
    void anInvoiceThatIsNotFinancedIsPaidOutLessTheCommission() {
        InvoiceBook book = assigned("10000.00", "0.00", terms());
        assertEquals(Money.eur("-10000.00"), book.balance(Account.IND));
        book.debtorPayment(Money.eur("10000.00"), day(60));
        settle(book, 60, "9880.00");
    }

    @Test
    void aSmallInvoiceBearsTheMinimumCommission() {
        ContractTerms terms = terms(FeeTiming.AT_SETTLEMENT, "0", Money.eur("8.00"));
        InvoiceBook book = assigned("100.00", "100.00", terms);
        assertEquals(Money.eur("9.60"), book.balance(Account.CAR));
    }

    @Test
    void theEntriesOfTheWorkedExampleLegByLeg() {
        InvoiceBook book = paidAfter("10000.00", terms(), 60);
        settle(book, 60, "805.00");
        assertEquals(
                List.of(
                        EntryKind.ASSIGNMENT,
                        EntryKind.RESERVE,
                        EntryKind.SERVICE_FEE,
                        EntryKind.ADVANCE,
                        EntryKind.DEBTOR_PAYMENT,
                        EntryKind.INTEREST,
                        EntryKind.RELEASE,
                        EntryKind.FEES_CHARGED,
                        EntryKind.BALANCE),
                book.entries().stream().map(entry -> entry.kind()).toList());
        assertEquals(
                List.of(
                        List.of("ENC 10000.00", "CC -10000.00"),
                        List.of("CC 1000.00", "RES -1000.00"),
                        List.of("CAR 120.00", "PC -100.00", "TVA -20.00"),
                        List.of("CC 9000.00", "BK -9000.00"),
                        List.of("BK 10000.00", "ENC -10000.00"),
                        List.of("ICR 75.00", "PF -75.00"),
                        List.of("RES 1000.00", "CC -1000.00"),
                        List.of("CC 195.00", "CAR -120.00", "ICR -75.00"),
                        List.of("CC 805.00", "BK -805.00")),
                book.entries().stream().map(Books::legs).toList());
        assertEquals(day(60), book.entries().getLast().valueDate());
        assertEquals(legs(book.entries().getFirst()), List.of("ENC 10000.00", "CC -10000.00"));
    }

    private static InvoiceBook paidAfter(String amount, ContractTerms terms, int days) {
        InvoiceBook book = assigned(amount, amount, terms);
        book.advance(book.balance(Account.CC).negated(), DAY_0);
        book.debtorPayment(Money.eur(amount), day(days));
        return book;
    }

    /** Charges the fees, pays the balance that is expected and leaves nothing on any account of the invoice. */
    private static void settle(InvoiceBook book, int day, String balance) {
        book.chargeDueFees(day(day));
        assertEquals(Money.eur(balance), book.balanceDue());
        book.balancePaid(book.balanceDue(), day(day));
        assertTrue(book.isClear());
    }

    private static void assertContractAccounts(InvoiceBook book, String bank, String pc, String pf, String vat) {
        assertEquals(Money.eur(bank), book.balance(Account.BK));
        assertEquals(Money.eur(pc), book.balance(Account.PC));
        assertEquals(Money.eur(pf), book.balance(Account.PF));
        assertEquals(Money.eur(vat), book.balance(Account.TVA));
    }
}
