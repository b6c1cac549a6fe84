package fr.insegur.receivables.invoice;

import static fr.insegur.receivables.invoice.Books.DAY_0;
import static fr.insegur.receivables.invoice.Books.day;
import static fr.insegur.receivables.invoice.Books.life;
import static fr.insegur.receivables.invoice.Books.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsHistory.Version;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults that the simulator of random histories found, each in its smallest history. */
class FoundBySimulatorTest {

    @Test
    void vatOnInterestIsRoundedOncePerRateOfVatAndNotAtEveryFixing() {
        ContractTerms taxed = terms(FeeTiming.AT_SETTLEMENT, "0.20", null);
        List<Version> versions = List.of(
                new Version(LocalDate.MIN, taxed), new Version(day(1), taxed), new Version(day(2), taxed));
        InvoiceLife life = life("500.00", "500.00", new TermsHistory(versions, List.of()));
        life.take(Fact.of(Move.ADVANCE_PAID, DAY_0, Money.eur("450.00")));
        life.take(Fact.of(Move.DEBTOR_PAID, day(3), Money.eur("500.00")));
        assertEquals(Money.eur("0.19"), life.book().feesDue().financing());
        assertEquals(Money.eur("0.04"), life.book().feesDue().financingVat());
    }
}
