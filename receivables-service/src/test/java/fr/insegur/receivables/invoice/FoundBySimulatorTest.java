package fr.insegur.receivables.invoice;

import static fr.insegur.receivables.invoice.Books.DAY_0;
import static fr.insegur.receivables.invoice.Books.day;
import static fr.insegur.receivables.invoice.Books.life;
import static fr.insegur.receivables.invoice.Books.terms;
import static fr.insegur.receivables.invoice.Books.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsHistory.Version;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.JournalEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Faults that the simulator of random histories found, each in its smallest history. */
class FoundBySimulatorTest {

    @Test
    void vatOnInterestIsRoundedOncePerRateOfVatAndNotAtEveryFixing() {
        ContractTerms taxed = terms(FeeTiming.AT_SETTLEMENT, "0.20", null);
        List<Version> versions =
                List.of(new Version(LocalDate.MIN, taxed), new Version(day(1), taxed), new Version(day(2), taxed));
        InvoiceLife life = life("500.00", "500.00", new TermsHistory(versions, List.of()));
        life.take(Fact.of(Move.ADVANCE_PAID, DAY_0, Money.eur("450.00")));
        life.take(Fact.of(Move.DEBTOR_PAID, day(3), Money.eur("500.00")));
        assertEquals(Money.eur("0.19"), life.book().feesDue().financing());
        assertEquals(Money.eur("0.04"), life.book().feesDue().financingVat());
    }

    @Test
    void aDefinancingThatIsTakenBackBearsInterestAgain() {
        InvoiceLife life = stoppingAtDefinancing();
        take(life, Fact.of(Move.OVERDUE, day(61)));
        List<JournalEntry> definancing = take(life, Fact.of(Move.DEFINANCED, day(105)));
        life.take(Fact.reversal(day(110), definancing));
        life.take(Fact.of(Move.RETROCEDED, day(120)));
        assertEquals(Money.eur("143.75"), life.book().balance(Account.ICR));
    }

    @Test
    void thePositionLetsNoInterestGrowOnAnInvoiceWhoseInterestStopped() {
        InvoiceLife life = stoppingAtDefinancing();
        life.take(Fact.of(Move.OVERDUE, day(61)));
        assertEquals(Money.eur("9000.00"), life.book().standing().funds());
        life.take(Fact.of(Move.DEFINANCED, day(105)));
        assertEquals(Money.eur("0.00"), life.book().standing().funds());
        assertEquals(Money.eur("9000.00"), life.book().used());
    }

    @Test
    void whatTheFundKeptIsNotAmongTheFundsThatADisputeBlocksWhateverInterestIsChargedOn() {
        InvoiceLife life = withFund(InterestBase.GROSS);
        life.take(Fact.of(Move.DISPUTED, day(20)));
        assertEquals(Money.eur("-8100.00"), life.book().balance(Account.LIT));
    }

    @Test
    void feesAreNotTakenBeforeTheClientHandedOnWhatTheDebtorPaidToIt() {
        InvoiceLife life = financed(terms());
        life.take(Fact.of(Move.DIRECT_PAYMENT, day(60), Money.eur("10000.00")));
        life.take(Fact.of(Move.DIRECT_PAYMENT_RETURNED, day(67), Money.eur("10000.00")));
        life.book().chargeDueFees(day(62));
        assertEquals(day(67), life.book().entries().getLast().valueDate());
    }

    @Test
    void aReleaseIsTakenBackOnceWhenTwoPaymentsBounceOneAfterTheOther() {
        InvoiceLife life = financed(terms());
        List<JournalEntry> first = take(life, Fact.of(Move.DEBTOR_PAID, day(50), Money.eur("6000.00")));
        List<JournalEntry> second = take(life, Fact.of(Move.DEBTOR_PAID, day(60), Money.eur("4000.00")));
        life.take(Fact.reversal(day(62), first));
        life.take(Fact.reversal(day(63), second));
        assertEquals(Money.eur("-1000.00"), life.book().balance(Account.RES));
        assertEquals(Money.eur("0.00"), life.book().balance(Account.CC));
    }

    @Test
    void aDisputeThatIsOverFreesNothingMoreWhenItIsTakenBack() {
        InvoiceLife life = financed(terms());
        List<JournalEntry> dispute = take(life, Fact.of(Move.DISPUTED, day(20)));
        life.take(Fact.of(Move.DISPUTE_RESOLVED, day(30)));
        life.take(Fact.reversal(day(31), dispute));
        assertEquals(Money.eur("0.00"), life.book().balance(Account.LIT));
        assertEquals(Money.eur("0.00"), life.book().balance(Account.CC));
    }

    @Test
    void whatACreditNoteFreedOfADefinancingIsNotFreedOnceMoreWhenThatIsTakenBack() {
        InvoiceLife life = financed(terms());
        life.take(Fact.of(Move.OVERDUE, day(61)));
        List<JournalEntry> definancing = take(life, Fact.of(Move.DEFINANCED, day(105)));
        life.take(Fact.of(Move.CREDIT_NOTE, day(106), Money.eur("500.00")));
        life.take(Fact.reversal(day(107), definancing));
        assertEquals(Money.eur("0.00"), life.book().balance(Account.IND));
        assertEquals(Money.eur("9000.00"), life.book().used());
    }

    @Test
    void whatTheFundTakesOverOnAnEarlierDayBearsItsInterestAtOnce() {
        InvoiceLife life = withFund(InterestBase.NET);
        life.take(Fact.of(Move.DEBTOR_PAID, day(60), Money.eur("5000.00")));
        life.take(Fact.of(Move.DEBTOR_PAID, day(40), Money.eur("5000.00")));
        // 8 100.00 for 40 days; then 3 100.00, and 900.00 that no fund of the invoice covers any more, for 20.
        assertEquals(Money.eur("56.11"), life.book().feesDue().financing());
    }

    @Test
    void anInvoiceStaysRetrocededWhenTheClientsRepaymentBounces() {
        InvoiceLife life = financed(terms());
        life.take(Fact.of(Move.RETROCEDED, day(70)));
        List<JournalEntry> repayment = take(life, Fact.of(Move.CLIENT_REPAID, day(80), Money.eur("9000.00")));
        life.take(Fact.reversal(day(83), repayment));
        assertEquals(InvoiceState.RETROCEDED, life.state());
    }

    @Test
    void aDisputeThatBlockedNothingOutlivesTheReversalOfSomethingElse() {
        InvoiceLife life = life("10000.00", "10000.00", TermsHistory.of(terms()));
        life.take(Fact.of(Move.DISPUTED, day(1)));
        List<JournalEntry> payment = take(life, Fact.of(Move.DEBTOR_PAID, day(2), Money.eur("10.00")));
        life.take(Fact.reversal(day(3), payment));
        assertEquals(Set.of(SideState.DISPUTED), life.sides());
    }

    private static InvoiceLife stoppingAtDefinancing() {
        return financed(with(terms(), new Conduct(InterestBase.NET, true, true, BigDecimal.ZERO, 0, false)));
    }

    /** 8 100.00 advanced, 900.00 kept by the fund, 1 000.00 in reserve. */
    private static InvoiceLife withFund(InterestBase base) {
        ContractTerms terms = with(terms(), new Conduct(base, false, true, BigDecimal.ZERO, 0, false));
        Money amount = Money.eur("10000.00");
        InvoiceFigures figures = InvoiceFigures.of(amount, amount, Money.eur("900.00"), terms, DAY_0);
        InvoiceLife life = life(figures, TermsHistory.of(terms));
        life.take(Fact.of(Move.ADVANCE_PAID, DAY_0, Money.eur("8100.00")));
        return life;
    }

    private static InvoiceLife financed(ContractTerms terms) {
        InvoiceLife life = life("10000.00", "10000.00", TermsHistory.of(terms));
        life.take(Fact.of(Move.ADVANCE_PAID, DAY_0, Money.eur("9000.00")));
        return life;
    }

    /** @return what is booked for it */
    private static List<JournalEntry> take(InvoiceLife life, Fact fact) {
        int before = life.book().entries().size();
        life.take(fact);
        return life.book().entries().subList(before, life.book().entries().size());
    }
}
