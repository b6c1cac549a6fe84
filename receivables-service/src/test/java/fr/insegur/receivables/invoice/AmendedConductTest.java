package fr.insegur.receivables.invoice;

import static fr.insegur.receivables.invoice.Books.day;
import static fr.insegur.receivables.invoice.Books.life;
import static fr.insegur.receivables.invoice.Books.terms;
import static fr.insegur.receivables.invoice.Books.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsHistory.Version;
import fr.insegur.receivables.ledger.RateSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an amendment says of interest counts from its day on; earlier days keep what was agreed for them. */
class AmendedConductTest {
    private static final Conduct NET = conduct(InterestBase.NET, false);
    private static final Conduct GROSS = conduct(InterestBase.GROSS, false);
    private static final Conduct STOPPING = conduct(InterestBase.NET, true);

    @Test
    void interestIsChargedOnTheFundTooFromTheDayOnWhichItWasAgreed() {
        InvoiceLife life = financed(NET, GROSS, 30, "900.00");
        life.take(Fact.of(Move.DEBTOR_PAID, day(60), Money.eur("10000.00")));
        // 30 days of 8 100.00, 33.75, and 30 of 9 000.00, 37.50.
        assertEquals(Money.eur("71.25"), life.book().feesDue().financing());
    }

    @Test
    void interestStopsOnTheDayOnWhichItWasAgreedThoughTheFinancingWasWithdrawnBefore() {
        InvoiceLife life = withdrawn(NET, STOPPING, 80);
        life.take(Fact.of(Move.DEBTOR_PAID, day(110), Money.eur("10000.00")));
        assertEquals(Money.eur("100.00"), life.book().feesDue().financing());
    }

    @Test
    void interestBeginsAgainOnTheDayFromWhichItDoesNotStopAnyMore() {
        InvoiceLife life = withdrawn(STOPPING, NET, 80);
        life.take(Fact.of(Move.DEBTOR_PAID, day(110), Money.eur("10000.00")));
        // 70 days until the financing was withdrawn, 87.50, and 30 since the amendment, 37.50.
        assertEquals(Money.eur("125.00"), life.book().feesDue().financing());
    }

    @Test
    void thePositionKnowsTheInterestOfBothTerms() {
        InvoiceLife life = financed(NET, GROSS, 30, "900.00");
        life.take(Fact.of(Move.DISPUTED, day(40)));
        TermsHistory history = history(NET, GROSS, 30);
        BigDecimal numbers = new BigDecimal("900000")
                .multiply(RateSum.until(history, day(60)))
                .subtract(life.book().standing().weighted());
        assertEquals(Money.eur("9000.00"), life.book().standing().funds());
        assertEquals(0, new BigDecimal("2565000").compareTo(numbers), numbers::toPlainString);
    }

    /** 10 000.00, of which 1 000.00 are in reserve and some in the fund; the rest is advanced at once. */
    private static InvoiceLife financed(Conduct signed, Conduct amended, int from, String fund) {
        TermsHistory history = history(signed, amended, from);
        Money whole = Money.eur("10000.00");
        InvoiceFigures figures = InvoiceFigures.of(whole, whole, Money.eur(fund), history.at(day(0)), day(0));
        InvoiceLife life = life(figures, history);
        life.take(Fact.of(Move.ADVANCE_PAID, day(0), figures.advance()));
        return life;
    }

    private static InvoiceLife withdrawn(Conduct signed, Conduct amended, int from) {
        InvoiceLife life = financed(signed, amended, from, "0.00");
        life.take(Fact.of(Move.OVERDUE, day(61)));
        life.take(Fact.of(Move.DEFINANCED, day(70)));
        return life;
    }

    private static TermsHistory history(Conduct signed, Conduct amended, int from) {
        ContractTerms terms = terms();
        return new TermsHistory(
                List.of(new Version(LocalDate.MIN, with(terms, signed)), new Version(day(from), with(terms, amended))),
                List.of());
    }

    private static Conduct conduct(InterestBase base, boolean stops) {
        return new Conduct(base, stops, true, BigDecimal.ZERO, 0, false);
    }
}
