package fr.insegur.receivables.remittance;

import static fr.insegur.receivables.remittance.EligibilityCase.DAIRY;
import static fr.insegur.receivables.remittance.EligibilityCase.line;
import static fr.insegur.receivables.remittance.EligibilityCode.CEILING_EXCEEDED;
import static fr.insegur.receivables.remittance.EligibilityCode.CONCENTRATION_EXCEEDED;
import static fr.insegur.receivables.remittance.EligibilityCode.LIMIT_EXCEEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.remittance.EligibilityPolicy.Concentration;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of the book may be on one debtor, once there is a book (domain.md 10, row 9). */
class ConcentrationTest {
    private static final Set<String> THREE = Set.of(DAIRY, "428701981", "356000000");

    private final EligibilityCase known = new EligibilityCase();

    @BeforeEach
    void atMostFortyPercentOnOneDebtor() {
        known.concentration = new Concentration(new BigDecimal("0.40"), 5, 3);
        known.debtors.put(DAIRY, EligibilityCase.debtor("FR", "50000.00", "2000.00", false, Set.of()));
        known.book = new OpenBook(Money.eur("10000.00"), 5, THREE);
    }

    @Test
    void thePartAboveTheShareIsBlocked() {
        // 40 % of 10 000.00 + 5 000.00 is 6 000.00, of which 2 000.00 are financed already.
        Verdict verdict = known.assertVerdict(line("FA-1", DAIRY, "5000.00"), "4000.00", CONCENTRATION_EXCEEDED);
        assertEquals(Map.of(CONCENTRATION_EXCEEDED, Money.eur("1000.00")), verdict.blocked());
    }

    @Test
    void upToTheShareAllIsFinanced() {
        // 40 % of 10 000.00 + 3 333.33 is 5 333.33, less 2 000.00.
        known.assertVerdict(line("FA-1", DAIRY, "3333.33"), "3333.33");
        known.assertVerdict(line("FA-1", DAIRY, "3333.34"), "3333.34");
        known.assertVerdict(line("FA-1", DAIRY, "3333.35"), "3333.34", CONCENTRATION_EXCEEDED);
    }

    @Test
    void aBookOfFewInvoicesOrFewDebtorsIsNotLookedAt() {
        known.book = new OpenBook(Money.eur("10000.00"), 4, THREE);
        known.assertVerdict(line("FA-1", DAIRY, "5000.00"), "5000.00");
        known.book = new OpenBook(Money.eur("10000.00"), 5, Set.of(DAIRY, "428701981"));
        known.assertVerdict(line("FA-1", DAIRY, "5000.00"), "5000.00");
    }

    @Test
    void linesAboveBelongToTheBook() {
        known.book = new OpenBook(Money.eur("10000.00"), 4, THREE);
        List<Verdict> verdicts = known.assess(line("FA-1", DAIRY, "3000.00"), line("FA-2", DAIRY, "2000.00"));
        assertEquals(Money.eur("3000.00"), verdicts.get(0).financeable());
        // 40 % of 13 000.00 + 2 000.00 is 6 000.00, of which 5 000.00 are financed by now.
        assertEquals(Money.eur("1000.00"), verdicts.get(1).financeable());
        assertEquals(List.of(CONCENTRATION_EXCEEDED), verdicts.get(1).codes());
    }

    @Test
    void aDebtorThatIsAboveItsShareAlreadyGetsNothingMore() {
        known.debtors.put(DAIRY, EligibilityCase.debtor("FR", "50000.00", "9000.00", false, Set.of()));
        Verdict verdict = known.assertVerdict(line("FA-1", DAIRY, "1000.00"), "0.00", CONCENTRATION_EXCEEDED);
        assertEquals(Map.of(CONCENTRATION_EXCEEDED, Money.eur("1000.00")), verdict.blocked());
    }

    @Test
    void limitShareAndCeilingCutOneAfterTheOther() {
        known.debtors.put(DAIRY, EligibilityCase.debtor("FR", "9000.00", "2000.00", false, Set.of()));
        known.ceilingLeft = Money.eur("3000.00");
        Verdict verdict = known.assertVerdict(
                line("FA-1", DAIRY, "10000.00"), "3000.00", LIMIT_EXCEEDED, CONCENTRATION_EXCEEDED, CEILING_EXCEEDED);
        assertEquals(
                Map.of(
                        LIMIT_EXCEEDED, Money.eur("1000.00"),
                        CONCENTRATION_EXCEEDED, Money.eur("3000.00"),
                        CEILING_EXCEEDED, Money.eur("3000.00")),
                verdict.blocked());
    }

    @Test
    void withoutACapNothingIsCut() {
        known.concentration = null;
        known.assertVerdict(line("FA-1", DAIRY, "48000.00"), "48000.00");
    }
}
