package fr.insegur.receivables.remittance;

import static fr.insegur.receivables.remittance.EligibilityCase.DAIRY;
import static fr.insegur.receivables.remittance.EligibilityCase.TODAY;
import static fr.insegur.receivables.remittance.EligibilityCase.UNAPPROVED;
import static fr.insegur.receivables.remittance.EligibilityCase.line;
import static fr.insegur.receivables.remittance.EligibilityCode.DISTINCT_CONFIRMED;
import static fr.insegur.receivables.remittance.EligibilityCode.DUPLICATE;
import static fr.insegur.receivables.remittance.EligibilityCode.DUPLICATE_SUSPECTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.remittance.EligibilityRules.Identity;
import fr.insegur.receivables.remittance.EligibilityRules.Likeness;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The second key: debtor, amount, and dates within three days. */
class DuplicateRulesTest {
    private final EligibilityCase known = new EligibilityCase();

    @Test
    void theSameAmountWithinThreeDaysUnderAnotherNumberIsToBeVerified() {
        known.alike = Set.of(new Likeness(DAIRY, Money.eur("1000.00"), TODAY.minusDays(3)));
        assertFalse(known.assertVerdict(line("FA-2", DAIRY, "1000.00"), "0.00", DUPLICATE_SUSPECTED)
                .isAssigned());
        known.assertVerdict(line("FA-2", DAIRY, "1000.01"), "1000.01");
        assertEquals(
                List.of(EligibilityCode.DEBTOR_NOT_APPROVED),
                known.assess(line("FA-2", UNAPPROVED, "1000.00")).getFirst().codes());
    }

    @Test
    void aWeeklySeriesOfEqualInvoicesIsNotStopped() {
        known.alike = Set.of(
                new Likeness(DAIRY, Money.eur("1000.00"), TODAY.minusDays(4)),
                new Likeness(DAIRY, Money.eur("1000.00"), TODAY.minusDays(14)));
        known.assertVerdict(line("FA-3", DAIRY, "1000.00"), "1000.00");
    }

    @Test
    void daysCountBeforeAndAfterAndAcrossTheYear() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        known.alike = Set.of(new Likeness(DAIRY, Money.eur("1000.00"), newYear));
        Line before = line("FA-2", newYear.minusDays(3), TODAY.plusDays(10));
        known.assertVerdict(before, "0.00", DUPLICATE_SUSPECTED);
        // The same number in another year is another invoice by the first key; the second one finds it.
        known.assigned = Set.of(new Identity(DAIRY, "FA2", 2026));
        known.assertVerdict(before, "0.00", DUPLICATE_SUSPECTED);
        known.assertVerdict(line("FA-2", newYear.minusDays(4), TODAY.plusDays(10)), "1000.00");
    }

    @Test
    void whoConfirmsThatItIsAnotherInvoiceAssignsItAndThatIsKept() {
        known.alike = Set.of(new Likeness(DAIRY, Money.eur("1000.00"), TODAY));
        known.assertVerdict(EligibilityCase.stating(said -> said.distinct()), "1000.00", DISTINCT_CONFIRMED);
        known.alike = Set.of();
        known.assertVerdict(EligibilityCase.stating(said -> said.distinct()), "1000.00");
    }

    @Test
    void noConfirmationHelpsTheSameNumber() {
        known.assigned = Set.of(new Identity(DAIRY, "FA1", 2026));
        known.alike = Set.of(new Likeness(DAIRY, Money.eur("1000.00"), TODAY));
        known.assertVerdict(EligibilityCase.stating(said -> said.distinct()), "0.00", DUPLICATE);
    }

    @Test
    void linesAreComparedWithThoseAboveThatWereAssigned() {
        List<Verdict> verdicts = known.assess(
                line("--", DAIRY, "1000.00"),
                line("FA-1", DAIRY, "1000.00"),
                line("FA-2", DAIRY, "1000.00"),
                line("FA-3", DAIRY, "1000.00"));
        assertEquals(
                List.of(
                        List.of(EligibilityCode.NUMBER_INVALID),
                        List.of(),
                        List.of(DUPLICATE_SUSPECTED),
                        List.of(DUPLICATE_SUSPECTED)),
                verdicts.stream().map(Verdict::codes).toList());
    }
}
