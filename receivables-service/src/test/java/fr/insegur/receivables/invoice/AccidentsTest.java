package fr.insegur.receivables.invoice;

import static fr.insegur.receivables.invoice.Books.DAY_0;
import static fr.insegur.receivables.invoice.Books.day;
import static fr.insegur.receivables.invoice.Books.guarantee;
import static fr.insegur.receivables.invoice.Books.legs;
import static fr.insegur.receivables.invoice.Books.life;
import static fr.insegur.receivables.invoice.Books.terms;
import static fr.insegur.receivables.invoice.Books.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.JournalEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The accidents of domain.md 1.5, 2.4 and 11, leg by leg. */
class AccidentsTest {

    @Test
    void partialPaymentAndCreditNoteLeave296() {
        InvoiceLife life = financed();
        life.take(Fact.of(Move.DEBTOR_PAID, day(60), Money.eur("6000.00")));
        assertEquals(Money.eur("3000.00"), life.book().used());
        assertEquals(InvoiceState.PARTIALLY_PAID, life.state());
        life.take(Fact.of(Move.CREDIT_NOTE, day(65), Money.eur("500.00")));
        // The client's account owes 450.00; in the ledger a debit is positive.
        assertEquals(Money.eur("450.00"), life.book().balance(Account.CC));
        assertEquals(Money.eur("3000.00"), life.book().used());
        life.take(Fact.of(Move.DEBTOR_PAID, day(80), Money.eur("3500.00")));
        assertEquals(InvoiceState.PAID, life.state());
        settle(life, 80, "296.67");
        assertEquals(Money.eur("203.33"), life.book().balance(Account.BK));
        assertEquals(
                List.of(
                        List.of("ENC 10000.00", "CC -10000.00"),
                        List.of("CC 1000.00", "RES -1000.00"),
                        List.of("CAR 120.00", "PC -100.00", "TVA -20.00"),
                        List.of("CC 9000.00", "BK -9000.00"),
                        List.of("BK 6000.00", "ENC -6000.00"),
                        List.of("ICR 75.00", "PF -75.00"),
                        List.of("CC 500.00", "ENC -500.00"),
                        List.of("RES 50.00", "CC -50.00"),
                        List.of("ICR 2.08", "PF -2.08"),
                        List.of("BK 3500.00", "ENC -3500.00"),
                        List.of("ICR 6.25", "PF -6.25"),
                        List.of("RES 950.00", "CC -950.00"),
                        List.of("CC 203.33", "CAR -120.00", "ICR -83.33"),
                        List.of("CC 296.67", "BK -296.67")),
                legs(life));
    }

    @Test
    void aPaymentToTheClientBearsInterestUntilItIsReturned() {
        InvoiceLife life = financed();
        life.take(Fact.of(Move.DIRECT_PAYMENT, day(60), Money.eur("10000.00")));
        assertEquals(Money.eur("10000.00"), life.book().balance(Account.RD));
        assertEquals(Money.eur("9000.00"), life.book().used());
        assertEquals(InvoiceState.PARTIALLY_PAID, life.state());
        life.take(Fact.of(Move.DIRECT_PAYMENT_RETURNED, day(67), Money.eur("10000.00")));
        assertEquals(Money.eur("83.75"), life.book().feesDue().financing());
        settle(life, 67, "796.25");
        assertEquals(
                List.of(
                        List.of("RD 10000.00", "ENC -10000.00"),
                        List.of("ICR 75.00", "PF -75.00"),
                        List.of("BK 10000.00", "RD -10000.00"),
                        List.of("ICR 8.75", "PF -8.75"),
                        List.of("RES 1000.00", "CC -1000.00"),
                        List.of("CC 203.75", "CAR -120.00", "ICR -83.75"),
                        List.of("CC 796.25", "BK -796.25")),
                legs(life).subList(4, 11));
    }

    @Test
    void aPaymentThatTheClientKeepsIsSetOff() {
        InvoiceLife life = financed();
        life.take(Fact.of(Move.DIRECT_PAYMENT, day(60), Money.eur("10000.00")));
        life.take(Fact.of(Move.SET_OFF, day(67), Money.eur("10000.00")));
        assertEquals(InvoiceState.PAID, life.state());
        assertEquals(Money.eur("9000.00"), life.book().balance(Account.CC));
        assertEquals(Money.eur("9000.00"), life.book().used());
        assertThrows(RefusedMove.class, () -> life.take(Fact.of(Move.SET_OFF, day(68), Money.eur("0.01"))));
    }

    @Test
    void anUnpaidInvoiceGoesBackAndBearsInterestUntilTheClientRepays() {
        InvoiceLife life = overdue(terms());
        life.take(Fact.of(Move.DEFINANCED, day(105)));
        assertEquals(Money.eur("-9000.00"), life.book().balance(Account.IND));
        assertEquals(Money.eur("9000.00"), life.book().used());
        assertEquals(Set.of(SideState.OVERDUE, SideState.DEFINANCED), life.sides());
        life.take(Fact.of(Move.RETROCEDED, day(120)));
        assertEquals(InvoiceState.RETROCEDED, life.state());
        assertEquals(Money.eur("0.00"), life.book().open());
        assertEquals(Money.eur("0.00"), life.book().balance(Account.IND));
        assertEquals(Money.eur("9000.00"), life.book().balance(Account.CC));
        assertEquals(Money.eur("9000.00"), life.book().used());
        assertEquals(Money.eur("150.00"), life.book().balance(Account.ICR));
        assertEquals(
                List.of(
                        List.of("CC 9000.00", "IND -9000.00"),
                        List.of("ICR 131.25", "PF -131.25"),
                        List.of("RES 1000.00", "IND 9000.00", "CC -10000.00"),
                        List.of("CC 10000.00", "ENC -10000.00"),
                        List.of("ICR 18.75", "PF -18.75")),
                legs(life).subList(4, 9));
        life.take(Fact.of(Move.CLIENT_REPAID, day(130), Money.eur("9000.00")));
        assertEquals(Money.eur("162.50"), life.book().balance(Account.ICR));
        life.book().chargeDueFees(day(130));
        life.take(Fact.of(Move.CLIENT_REPAID, day(130), Money.eur("282.50")));
        assertTrue(life.book().isClear());
        assertEquals(InvoiceState.RETROCEDED, life.state());
        assertEquals(Money.eur("282.50"), life.book().balance(Account.BK));
    }

    @Test
    void interestStopsAtDefinancingWhereTheContractSaysSo() {
        Conduct stops = new Conduct(InterestBase.NET, true, true, BigDecimal.ZERO, 0, false);
        InvoiceLife life = overdue(with(terms(), stops));
        life.take(Fact.of(Move.DEFINANCED, day(105)));
        life.take(Fact.of(Move.RETROCEDED, day(120)));
        assertEquals(Money.eur("131.25"), life.book().balance(Account.ICR));
    }

    @Test
    void insolvencyOverTheLimitIsIndemnifiedWith7200AndCostsTheClient2800() {
        TermsHistory terms = TermsHistory.of(with(terms(), guarantee("0.90", false)));
        InvoiceLife life = life("10000.00", "8000.00", terms);
        life.take(Fact.of(Move.ADVANCE_PAID, DAY_0, Money.eur("7200.00")));
        life.take(Fact.of(Move.OVERDUE, day(61)));
        life.take(Fact.of(Move.CLAIM_FILED, day(70)));
        assertEquals(day(100), life.waitsUntil());
        assertEquals(
                "waiting-period",
                assertThrows(RefusedMove.class, () -> life.take(Fact.of(Move.GUARANTEE_EFFECTIVE, day(99))))
                        .code());
        life.take(Fact.of(Move.GUARANTEE_EFFECTIVE, day(100)));
        assertEquals(InvoiceState.INDEMNIFIED, life.state());
        assertEquals(Money.eur("0.00"), life.book().used());
        assertEquals(Money.eur("0.00"), life.book().balance(Account.CC));
        assertEquals(
                List.of(
                        List.of("IAR 7200.00", "ENC -7200.00"),
                        List.of("RES 800.00", "IND 2000.00", "CC -2800.00"),
                        List.of("CC 2800.00", "ENC -2800.00"),
                        List.of("ICR 100.00", "PF -100.00")),
                legs(life).subList(5, 9));
        life.take(Fact.of(Move.INDEMNITY_PAID, day(130), Money.eur("7200.00")));
        assertEquals(Money.eur("100.00"), life.book().balance(Account.ICR));
    }

    @Test
    void theFactorsOwnRiskIsItsLoss() {
        InvoiceLife life = overdue(with(terms(), guarantee("0.90", true)));
        life.take(Fact.of(Move.CLAIM_FILED, day(70)));
        life.take(Fact.of(Move.GUARANTEE_EFFECTIVE, day(100)));
        assertEquals(Money.eur("9000.00"), life.book().balance(Account.PG));
        assertEquals(Money.eur("0.00"), life.book().balance(Account.CC));
    }

    @Test
    void aDisputeBlocksWhatIsFinancedAndGivesItBackWhenItEnds() {
        InvoiceLife life = financed();
        life.take(Fact.of(Move.DISPUTED, day(20)));
        assertEquals(Set.of(SideState.DISPUTED), life.sides());
        assertEquals(Money.eur("-9000.00"), life.book().balance(Account.LIT));
        assertEquals(Money.eur("9000.00"), life.book().used());
        life.take(Fact.of(Move.DISPUTE_RESOLVED, day(30)));
        assertEquals(Set.of(), life.sides());
        assertEquals(Money.eur("0.00"), life.book().balance(Account.LIT));
        assertEquals(Money.eur("0.00"), life.book().balance(Account.CC));
        life.take(Fact.of(Move.DEBTOR_PAID, day(60), Money.eur("10000.00")));
        settle(life, 60, "805.00");
    }

    @Test
    void aPaymentThatBouncesPutsTheInvoiceBackWhereItWas() {
        InvoiceLife life = financed();
        int before = life.book().entries().size();
        life.take(Fact.of(Move.DEBTOR_PAID, day(60), Money.eur("10000.00")));
        assertEquals(InvoiceState.PAID, life.state());
        List<JournalEntry> payment =
                life.book().entries().subList(before, life.book().entries().size());
        life.take(Fact.reversal(day(63), payment));
        assertEquals(InvoiceState.ADVANCED, life.state());
        assertEquals(Money.eur("10000.00"), life.book().open());
        assertEquals(Money.eur("-1000.00"), life.book().balance(Account.RES));
        life.take(Fact.of(Move.DEBTOR_PAID, day(70), Money.eur("10000.00")));
        // From day 60 to day 63 the factor had the debtor's money.
        assertEquals(Money.eur("83.75"), life.book().feesDue().financing());
        settle(life, 70, "796.25");
    }

    @Test
    void aBackDatedPaymentTakesInterestBack() {
        InvoiceLife life = financed();
        life.take(Fact.of(Move.MONTH_ENDED, day(49)));
        assertEquals(Money.eur("62.50"), life.book().balance(Account.ICR));
        life.take(Fact.of(Move.DEBTOR_PAID, day(30), Money.eur("10000.00")));
        assertEquals(Money.eur("37.50"), life.book().feesDue().financing());
        settle(life, 50, "842.50");
    }

    @Test
    void monthlyFeesRaiseTheFundsUsed() {
        InvoiceLife life = financed(terms(FeeTiming.MONTHLY, "0", null));
        life.take(Fact.of(Move.MONTH_ENDED, DAY_0));
        // One day of interest and the commission of 120.00.
        assertEquals(Money.eur("9121.25"), life.book().used());
        assertEquals(Money.eur("1.25"), life.book().feesDue().financing());
        assertEquals(
                Money.eur("120.00"),
                life.book().feesDue().service().plus(life.book().feesDue().serviceVat()));
    }

    @Test
    void creditNotesAloneCancelAnInvoice() {
        InvoiceLife life = financed();
        life.take(Fact.of(Move.CREDIT_NOTE, day(10), Money.eur("10000.00")));
        assertEquals(InvoiceState.CANCELLED_BY_CREDIT_NOTE, life.state());
        assertEquals(Money.eur("9000.00"), life.book().balance(Account.CC));
    }

    @Test
    void aDebtorThatIsShortByLittleHasPaid() {
        InvoiceLife life = financed();
        life.take(Fact.of(Move.DEBTOR_PAID, day(60), Money.eur("9949.99")));
        assertEquals(
                "short-by-too-much",
                assertThrows(RefusedMove.class, () -> life.take(Fact.of(Move.SHORT_PAYMENT, day(60))))
                        .code());
        life.take(Fact.of(Move.DEBTOR_PAID, day(60), Money.eur("0.01")));
        life.take(Fact.of(Move.SHORT_PAYMENT, day(60)));
        settle(life, 60, "755.00");
    }

    private static InvoiceLife financed() {
        return financed(terms());
    }

    private static InvoiceLife financed(ContractTerms terms) {
        InvoiceLife life = life("10000.00", "10000.00", TermsHistory.of(terms));
        life.take(Fact.of(Move.ADVANCE_PAID, DAY_0, Money.eur("9000.00")));
        return life;
    }

    private static InvoiceLife overdue(ContractTerms terms) {
        InvoiceLife life = financed(terms);
        life.take(Fact.of(Move.OVERDUE, day(61)));
        return life;
    }

    private static void settle(InvoiceLife life, int day, String balance) {
        life.book().chargeDueFees(day(day));
        assertEquals(Money.eur(balance), life.book().balanceDue());
        life.take(Fact.of(Move.BALANCE_PAID, day(day), Money.eur(balance)));
        assertEquals(InvoiceState.SETTLED, life.state());
        assertTrue(life.book().isClear());
    }
}
