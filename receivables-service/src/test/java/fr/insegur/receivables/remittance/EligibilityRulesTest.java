package fr.insegur.receivables.remittance;

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
import static fr.insegur.receivables.remittance.EligibilityCode.VERIFICATION_NEEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.InvoiceNumberRules;
import fr.insegur.receivables.remittance.EligibilityRules.Facts;
import fr.insegur.receivables.remittance.EligibilityRules.Identity;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate IN_60_DAYS = LocalDate.of(2026, 3, 13);
    private static final String DAIRY = "732829320";
    private static final String UNAPPROVED = "428701981";

    @Test
    void anOrdinaryInvoiceIsFinancedInFull() {
        assertVerdict(line("FA-1", DAIRY, "10000.00"), "10000.00");
    }

    @Test
    void overTheLimitThePartAboveIsNotFinanced() {
        assertVerdict(line("FA-1", DAIRY, "20000.00"), "15000.00", LIMIT_EXCEEDED);
    }

    @Test
    void linesUseUpTheLimitInOrder() {
        List<Verdict> verdicts = EligibilityRules.assess(
                List.of(line("FA-1", DAIRY, "10000.00"), line("FA-2", DAIRY, "10000.00")), facts());
        assertEquals(Money.eur("10000.00"), verdicts.get(0).financeable());
        assertEquals(Money.eur("5000.00"), verdicts.get(1).financeable());
        assertEquals(List.of(LIMIT_EXCEEDED), verdicts.get(1).codes());
    }

    @Test
    void overTheCeilingThePartAboveIsNotFinanced() {
        Facts facts = facts(Money.eur("6000.00"), Set.of(), Set.of());
        List<Verdict> verdicts = EligibilityRules.assess(
                List.of(line("FA-1", DAIRY, "10000.00"), line("FA-2", DAIRY, "1000.00")), facts);
        assertEquals(Money.eur("6000.00"), verdicts.get(0).financeable());
        assertEquals(List.of(CEILING_EXCEEDED), verdicts.get(0).codes());
        // The advance on 6 000.00 at 90 % uses 5 400.00 of the ceiling.
        assertEquals(Money.eur("600.00"), verdicts.get(1).financeable());
    }

    @Test
    void aDebtorWithoutLimitIsAssignedAndNotFinanced() {
        Verdict verdict = assertVerdict(line("FA-1", UNAPPROVED, "1000.00"), "0.00", DEBTOR_NOT_APPROVED);
        assertTrue(verdict.isAssigned());
    }

    @Test
    void anOverdueInvoiceIsAssignedAndNotFinanced() {
        Line line = new Line("FA-1", DAIRY, true, TODAY.minusDays(60), TODAY.minusDays(1), Money.eur("1000.00"));
        assertTrue(assertVerdict(line, "0.00", OVERDUE_AT_ASSIGNMENT).isAssigned());
    }

    @Test
    void aTermThatNoReadingOfTheLawAllowsIsNotFinanced() {
        LocalDate latest = LocalDate.of(2026, 3, 17);
        assertVerdict(new Line("FA-1", DAIRY, true, TODAY, latest, Money.eur("1000.00")), "1000.00");
        Line above = new Line("FA-1", DAIRY, true, TODAY, latest.plusDays(1), Money.eur("1000.00"));
        assertVerdict(above, "0.00", TERM_ABOVE_LEGAL);
    }

    @Test
    void malformedLinesAreRejected() {
        assertRejected(line("FA-1", DAIRY, "0.00"), AMOUNT_NOT_POSITIVE);
        assertRejected(line("FA-1", DAIRY, "-5.00"), AMOUNT_NOT_POSITIVE);
        assertRejected(new Line("FA-1", DAIRY, true, TODAY, IN_60_DAYS, Money.of("10.00", "USD")), CURRENCY);
        assertRejected(new Line("--/", DAIRY, true, TODAY, IN_60_DAYS, Money.eur("10.00")), NUMBER_INVALID);
        assertRejected(new Line("FA-1", DAIRY, true, TODAY, TODAY.minusDays(1), Money.eur("10.00")), DUE_BEFORE_ISSUE);
        assertRejected(
                new Line("FA-1", DAIRY, true, TODAY.plusDays(1), IN_60_DAYS, Money.eur("10.00")), NOT_YET_ISSUED);
        assertRejected(new Line("FA-1", "732829321", false, TODAY, IN_60_DAYS, Money.eur("10.00")), DEBTOR_ID_INVALID);
        assertRejected(line("FA-1", "356000000", "10.00"), DEBTOR_UNKNOWN);
    }

    @Test
    void theSameNumberWrittenOtherwiseIsADuplicate() {
        Set<Identity> assigned = Set.of(new Identity(DAIRY, "VE00066", 2026));
        Facts facts = facts(Money.eur("300000.00"), assigned, Set.of());
        for (String number : List.of("VE/00066", "VE_00066", "ve 00066")) {
            assertEquals(
                    List.of(DUPLICATE),
                    EligibilityRules.assess(List.of(line(number, DAIRY, "10.00")), facts)
                            .getFirst()
                            .codes());
        }
    }

    @Test
    void theSecondOfTwoEqualLinesIsADuplicate() {
        List<Verdict> verdicts =
                EligibilityRules.assess(List.of(line("FA-1", DAIRY, "10.00"), line("FA 1", DAIRY, "10.00")), facts());
        assertTrue(verdicts.get(0).isAssigned());
        assertEquals(List.of(DUPLICATE), verdicts.get(1).codes());
        assertFalse(verdicts.get(1).isAssigned());
    }

    @Test
    void theSameInvoiceUnderAnotherAccountOfTheCompanyIsVerifiedBeforeItIsAssigned() {
        Facts facts = facts(Money.eur("300000.00"), Set.of(), Set.of(new Identity(DAIRY, "FA1", 2026)));
        Verdict verdict = EligibilityRules.assess(List.of(line("FA-1", DAIRY, "10.00")), facts)
                .getFirst();
        assertEquals(List.of(VERIFICATION_NEEDED), verdict.codes());
        assertFalse(verdict.isAssigned());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeTellsTheClientWhatIsWrongAndHowToMendIt(EligibilityCode code) {
        assertTrue(code.message().endsWith(".") && code.remedy().endsWith("."));
    }

    @Test
    void invoiceNumbersAreNormalisedAsTheVectorsSay() {
        assertEquals("VE00066", InvoiceNumberRules.normalise("VE/00066"));
        assertEquals("VE00066", InvoiceNumberRules.normalise("VE_00066"));
        assertEquals("VE00066", InvoiceNumberRules.normalise("ve 00066"));
        assertEquals("FA220001", InvoiceNumberRules.normalise("FA  220001"));
    }

    private static Verdict assertVerdict(Line line, String financeable, EligibilityCode... codes) {
        Verdict verdict = EligibilityRules.assess(List.of(line), facts()).getFirst();
        assertEquals(List.of(codes), verdict.codes());
        assertEquals(Money.eur(financeable), verdict.financeable());
        return verdict;
    }

    private static void assertRejected(Line line, EligibilityCode code) {
        Verdict verdict = EligibilityRules.assess(List.of(line), facts()).getFirst();
        assertEquals(List.of(code), verdict.codes());
        assertFalse(verdict.isAssigned());
    }

    private static Line line(String number, String siren, String amount) {
        return new Line(number, siren, true, TODAY, IN_60_DAYS, Money.eur(amount));
    }

    private static Facts facts() {
        return facts(Money.eur("300000.00"), Set.of(), Set.of());
    }

    private static Facts facts(Money ceilingLeft, Set<Identity> assigned, Set<Identity> elsewhere) {
        return new Facts(
                TODAY,
                Money.eur("0").currency(),
                new BigDecimal("0.90"),
                Set.of(DAIRY, UNAPPROVED),
                Map.of(DAIRY, Money.eur("15000.00")),
                ceilingLeft,
                assigned,
                elsewhere);
    }
}
