package fr.insegur.receivables.remittance;

import static fr.insegur.receivables.remittance.EligibilityCase.DAIRY;
import static fr.insegur.receivables.remittance.EligibilityCase.IN_60_DAYS;
import static fr.insegur.receivables.remittance.EligibilityCase.TODAY;
import static fr.insegur.receivables.remittance.EligibilityCase.UNAPPROVED;
import static fr.insegur.receivables.remittance.EligibilityCase.line;
import static fr.insegur.receivables.remittance.EligibilityCode.AMOUNT_NOT_POSITIVE;
import static fr.insegur.receivables.remittance.EligibilityCode.CEILING_EXCEEDED;
import static fr.insegur.receivables.remittance.EligibilityCode.CURRENCY;
import static fr.insegur.receivables.remittance.EligibilityCode.DEBTOR_ID_INVALID;
import static fr.insegur.receivables.remittance.EligibilityCode.DEBTOR_NOT_APPROVED;
import static fr.insegur.receivables.remittance.EligibilityCode.DEBTOR_UNKNOWN;
import static fr.insegur.receivables.remittance.EligibilityCode.DUE_BEFORE_ISSUE;
import static fr.insegur.receivables.remittance.EligibilityCode.DUPLICATE;
import static fr.insegur.receivables.remittance.EligibilityCode.LIMIT_EXCEEDED;
import static fr.insegur.receivables.remittance.EligibilityCode.NOT_YET_ISSUED;
import static fr.insegur.receivables.remittance.EligibilityCode.NUMBER_INVALID;
import static fr.insegur.receivables.remittance.EligibilityCode.OVERDUE_AT_ASSIGNMENT;
import static fr.insegur.receivables.remittance.EligibilityCode.TERM_ABOVE_LEGAL;
import static fr.insegur.receivables.remittance.EligibilityCode.TOO_OLD;
import static fr.insegur.receivables.remittance.EligibilityCode.VERIFICATION_NEEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.InvoiceNumberRules;
import fr.insegur.receivables.remittance.EligibilityRules.Identity;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EligibilityRulesTest {
    private final EligibilityCase known = new EligibilityCase();

    @Test
    void anOrdinaryInvoiceIsFinancedInFull() {
        known.assertVerdict(line("FA-1", DAIRY, "10000.00"), "10000.00");
    }

    @Test
    void overTheLimitThePartAboveIsNotFinanced() {
        Verdict verdict = known.assertVerdict(line("FA-1", DAIRY, "20000.00"), "15000.00", LIMIT_EXCEEDED);
        assertEquals(Map.of(LIMIT_EXCEEDED, Money.eur("5000.00")), verdict.blocked());
    }

    @Test
    void linesUseUpTheLimitInOrder() {
        List<Verdict> verdicts = known.assess(line("FA-1", DAIRY, "10000.00"), line("FA-2", DAIRY, "10001.00"));
        assertEquals(Money.eur("10000.00"), verdicts.get(0).financeable());
        assertEquals(Money.eur("5000.00"), verdicts.get(1).financeable());
        assertEquals(List.of(LIMIT_EXCEEDED), verdicts.get(1).codes());
    }

    @Test
    void overTheCeilingThePartAboveIsNotFinanced() {
        known.ceilingLeft = Money.eur("6000.00");
        List<Verdict> verdicts = known.assess(line("FA-1", DAIRY, "10000.00"), line("FA-2", DAIRY, "1000.00"));
        assertEquals(Money.eur("6000.00"), verdicts.get(0).financeable());
        assertEquals(List.of(CEILING_EXCEEDED), verdicts.get(0).codes());
        assertEquals(
                Map.of(CEILING_EXCEEDED, Money.eur("4000.00")), verdicts.get(0).blocked());
        // The advance on 6 000.00 at 90 % uses 5 400.00 of the ceiling.
        assertEquals(Money.eur("600.00"), verdicts.get(1).financeable());
    }

    @Test
    void limitAndCeilingEachTellTheirOwnPart() {
        known.ceilingLeft = Money.eur("9000.00");
        Verdict verdict =
                known.assertVerdict(line("FA-1", DAIRY, "20000.00"), "9000.00", LIMIT_EXCEEDED, CEILING_EXCEEDED);
        assertEquals(
                Map.of(LIMIT_EXCEEDED, Money.eur("5000.00"), CEILING_EXCEEDED, Money.eur("6000.00")),
                verdict.blocked());
    }

    @Test
    void aDebtorWithoutLimitIsAssignedAndNotFinanced() {
        Verdict verdict = known.assertVerdict(line("FA-1", UNAPPROVED, "1000.00"), "0.00", DEBTOR_NOT_APPROVED);
        assertTrue(verdict.isAssigned());
    }

    @Test
    void anOverdueInvoiceIsAssignedAndNotFinanced() {
        Line line = line("FA-1", TODAY.minusDays(20), TODAY.minusDays(1));
        assertTrue(known.assertVerdict(line, "0.00", OVERDUE_AT_ASSIGNMENT).isAssigned());
    }

    @Test
    void anInvoiceOfMoreThanThirtyDaysIsAssignedAndNotFinanced() {
        LocalDate due = TODAY.plusDays(20);
        known.assertVerdict(line("FA-1", TODAY.minusDays(30), due), "1000.00");
        Line older = line("FA-1", TODAY.minusDays(31), due);
        assertTrue(known.assertVerdict(older, "0.00", TOO_OLD).isAssigned());
    }

    @Test
    void aTermThatNoReadingOfTheLawAllowsIsNotFinanced() {
        LocalDate latest = LocalDate.of(2026, 3, 17);
        known.assertVerdict(line("FA-1", TODAY, latest), "1000.00");
        known.assertVerdict(line("FA-1", TODAY, latest.plusDays(1)), "0.00", TERM_ABOVE_LEGAL);
    }

    @Test
    void malformedLinesAreRejected() {
        assertRejected(line("FA-1", DAIRY, "0.00"), AMOUNT_NOT_POSITIVE);
        assertRejected(line("FA-1", DAIRY, "-5.00"), AMOUNT_NOT_POSITIVE);
        assertRejected(
                new Line("FA-1", DAIRY, true, TODAY, IN_60_DAYS, Money.of("10.00", "USD"), Stated.NOTHING), CURRENCY);
        assertRejected(line("--/", DAIRY, "10.00"), NUMBER_INVALID);
        assertRejected(line("FA-1", TODAY, TODAY.minusDays(1)), DUE_BEFORE_ISSUE);
        assertRejected(line("FA-1", TODAY.plusDays(1), IN_60_DAYS), NOT_YET_ISSUED);
        assertRejected(
                new Line("FA-1", "732829321", false, TODAY, IN_60_DAYS, Money.eur("10.00"), Stated.NOTHING),
                DEBTOR_ID_INVALID);
        assertRejected(line("FA-1", "", "10.00"), DEBTOR_ID_INVALID);
        assertRejected(line("FA-1", "356000000", "10.00"), DEBTOR_UNKNOWN);
    }

    @Test
    void aLineIsToldAllThatKeepsItFromBeingAssigned() {
        assertRejected(line("--/", "", "-5.00"), AMOUNT_NOT_POSITIVE, NUMBER_INVALID, DEBTOR_ID_INVALID);
    }

    @Test
    void aRejectedLineUsesNothingUp() {
        List<Verdict> verdicts = known.assess(
                line("FA-1", TODAY.plusDays(1), IN_60_DAYS),
                line("FA-1", DAIRY, "15000.00"),
                line("FA-1", DAIRY, "15000.00"));
        assertEquals(
                List.of(List.of(NOT_YET_ISSUED), List.of(), List.of(DUPLICATE)),
                verdicts.stream().map(Verdict::codes).toList());
        assertEquals(Money.eur("15000.00"), verdicts.get(1).financeable());
    }

    @Test
    void theSameNumberWrittenOtherwiseIsADuplicate() {
        known.assigned = Set.of(new Identity(DAIRY, "VE00066", 2026));
        for (String number : List.of("VE/00066", "VE_00066", "ve 00066")) {
            known.assertVerdict(line(number, DAIRY, "10.00"), "0.00", DUPLICATE);
        }
        known.assertVerdict(line("VE/0066", DAIRY, "10.00"), "10.00");
    }

    @Test
    void theSecondOfTwoEqualLinesIsADuplicate() {
        List<Verdict> verdicts = known.assess(line("FA-1", DAIRY, "10.00"), line("FA 1", DAIRY, "10.00"));
        assertTrue(verdicts.get(0).isAssigned());
        assertEquals(List.of(DUPLICATE), verdicts.get(1).codes());
        assertFalse(verdicts.get(1).isAssigned());
    }

    @Test
    void theSameInvoiceUnderAnotherAccountOfTheCompanyIsVerifiedBeforeItIsAssigned() {
        known.elsewhere = Set.of(new Identity(DAIRY, "FA1", 2026));
        assertRejected(line("FA-1", DAIRY, "10.00"), VERIFICATION_NEEDED);
    }

    @Test
    void invoiceNumbersAreNormalisedAsTheVectorsSay() {
        assertEquals("VE00066", InvoiceNumberRules.normalise("VE/00066"));
        assertEquals("VE00066", InvoiceNumberRules.normalise("VE_00066"));
        assertEquals("VE00066", InvoiceNumberRules.normalise("ve 00066"));
        assertEquals("FA220001", InvoiceNumberRules.normalise("FA  220001"));
    }

    private void assertRejected(Line line, EligibilityCode... codes) {
        assertFalse(known.assertVerdict(line, "0.00", codes).isAssigned());
    }
}
