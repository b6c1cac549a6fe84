package fr.insegur.receivables.remittance;

import static fr.insegur.receivables.remittance.EligibilityCase.CLIENT;
import static fr.insegur.receivables.remittance.EligibilityCase.DAIRY;
import static fr.insegur.receivables.remittance.EligibilityCase.IN_60_DAYS;
import static fr.insegur.receivables.remittance.EligibilityCase.TODAY;
import static fr.insegur.receivables.remittance.EligibilityCase.debtor;
import static fr.insegur.receivables.remittance.EligibilityCase.line;
import static fr.insegur.receivables.remittance.EligibilityCase.stating;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.DebtorFlag;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import fr.insegur.receivables.terms.TermCategory;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from what the client says of a line, from what it said of its customers, and from what the broker says of debtors. */
class StatedLinesTest {
    private final EligibilityCase known = new EligibilityCase();

    @Test
    void aProFormaIsNoClaimAndIsRejected() {
        assertNotAssigned(stating(said -> said.kind(InvoiceKind.PRO_FORMA)), EligibilityCode.PRO_FORMA);
        known.assertVerdict(stating(said -> said.kind(InvoiceKind.INVOICE)), "1000.00");
    }

    @Test
    void depositsAndStagesOfWorksAreAssignedAndNotFinanced() {
        assertNotFinanced(stating(said -> said.kind(InvoiceKind.DEPOSIT)), EligibilityCode.DEPOSIT_INVOICE);
        assertNotFinanced(stating(said -> said.kind(InvoiceKind.STAGE_BILLING)), EligibilityCode.STAGE_BILLING);
    }

    @Test
    void whatIsNotDeliveredYetIsNotOwedYet() {
        known.assertVerdict(stating(said -> said.performedOn(TODAY)), "1000.00");
        assertNotAssigned(stating(said -> said.performedOn(TODAY.plusDays(1))), EligibilityCode.NOT_YET_DELIVERED);
    }

    @Test
    void aPeriodThatIsNotOverIsBilledInAdvanceAndNotFinanced() {
        known.assertVerdict(stating(said -> said.periodEnd(TODAY)), "1000.00");
        assertNotFinanced(stating(said -> said.periodEnd(TODAY.plusDays(1))), EligibilityCode.ADVANCE_BILLING);
    }

    @Test
    void ofARetentionOfFivePercentThatPartIsNotFinanced() {
        Verdict verdict =
                known.assertVerdict(stating(said -> said.retention("0.05")), "950.00", EligibilityCode.RETENTION_5PCT);
        assertEquals(Map.of(EligibilityCode.RETENTION_5PCT, Money.eur("50.00")), verdict.blocked());
        known.assertVerdict(stating(said -> said.retention("0")), "1000.00");
    }

    @Test
    void theLimitIsComparedWithWhatTheDebtorDoesNotRetain() {
        known.debtors.put(DAIRY, debtor("FR", "900.00", "0.00", false, Set.of()));
        Verdict verdict = known.assertVerdict(
                stating(said -> said.retention("0.05")),
                "900.00",
                EligibilityCode.RETENTION_5PCT,
                EligibilityCode.LIMIT_EXCEEDED);
        assertEquals(Money.eur("50.00"), verdict.blocked().get(EligibilityCode.LIMIT_EXCEEDED));
    }

    @Test
    void anInvoiceThatAnotherCompanyIssuedIsRejected() {
        known.assertVerdict(stating(said -> said.supplier(CLIENT)), "1000.00");
        assertNotAssigned(stating(said -> said.supplier("428701981")), EligibilityCode.SUPPLIER_OTHER);
    }

    @Test
    void aPersonIsNoDebtorOfAFactorWithOrWithoutSiren() {
        known.customersByCode = Map.of("411MARTIN", new CustomerFacts(false, false, TermCategory.GENERAL));
        assertNotAssigned(stating(said -> said.customer("411MARTIN")), EligibilityCode.NOT_B2B);
        Stated stated = new EligibilityCase.Sayings().customer("411MARTIN").stated();
        assertNotAssigned(
                line("FA-1", "", "1000.00", TODAY, IN_60_DAYS, stated),
                EligibilityCode.DEBTOR_ID_INVALID,
                EligibilityCode.NOT_B2B);
    }

    @Test
    void aCompanyOfTheClientsOwnGroupIsNotFinanced() {
        known.customersBySiren = Map.of(DAIRY, new CustomerFacts(true, true, TermCategory.GENERAL));
        assertNotFinanced(line("FA-1", DAIRY, "1000.00"), EligibilityCode.INTERCOMPANY);
    }

    @Test
    void theClientItselfIsOfItsGroup() {
        assertNotAssigned(
                line("FA-1", CLIENT, "1000.00"), EligibilityCode.DEBTOR_UNKNOWN, EligibilityCode.INTERCOMPANY);
    }

    @Test
    void theLawsTermIsThatOfTheCustomersCategory() {
        known.customersBySiren = Map.of(DAIRY, new CustomerFacts(true, false, TermCategory.TRANSPORT));
        known.assertVerdict(line("FA-1", TODAY, TODAY.plusDays(30)), "1000.00");
        assertNotFinanced(line("FA-1", TODAY, TODAY.plusDays(31)), EligibilityCode.TERM_ABOVE_LEGAL);
    }

    @Test
    void aTermThatFactorsDoNotFinanceIsToldApartFromTheLaws() {
        known.maxTermDays = 45;
        known.assertVerdict(line("FA-1", TODAY, TODAY.plusDays(45)), "1000.00");
        assertNotFinanced(line("FA-1", TODAY, TODAY.plusDays(46)), EligibilityCode.TERM_ABOVE_CONTRACT);
    }

    @Test
    void debtorsAbroadAreNotFinancedWhereTheContractDoesNotCoverThem() {
        assertNotFinanced(stating(said -> said.country("BE")), EligibilityCode.COUNTRY);
        known.assertVerdict(stating(said -> said.country("MC")), "1000.00");
        known.debtors.put(DAIRY, debtor("DE", "15000.00", "0.00", false, Set.of()));
        assertNotFinanced(line("FA-1", DAIRY, "1000.00"), EligibilityCode.COUNTRY);
        known.assertVerdict(stating(said -> said.country("FR")), "1000.00");
    }

    @Test
    void invoicesBelowTheSmallestAreNotFinanced() {
        known.minAmount = new BigDecimal("100");
        known.assertVerdict(line("FA-1", DAIRY, "100.00"), "100.00");
        assertNotFinanced(line("FA-1", DAIRY, "99.99"), EligibilityCode.AMOUNT_BELOW_MIN);
    }

    @Test
    void aBanOnAssignmentIsVoidUnderFrenchLaw() {
        known.assertVerdict(stating(said -> said.assignmentBan()), "1000.00", EligibilityCode.ASSIGNMENT_BAN_CLAUSE);
    }

    @Test
    void abroadABanOnAssignmentNeedsTheDebtorsWord() {
        known.debtors.put(DAIRY, debtor("MC", "15000.00", "0.00", false, Set.of()));
        assertNotAssigned(stating(said -> said.assignmentBan()), EligibilityCode.ASSIGNMENT_BAN_FOREIGN_LAW);
        assertNotAssigned(
                stating(said -> said.assignmentBan().proof(Proof.DELIVERY_NOTE)),
                EligibilityCode.ASSIGNMENT_BAN_FOREIGN_LAW);
        known.assertVerdict(
                stating(said -> said.assignmentBan().proof(Proof.DEBTOR_CONFIRMATION)),
                "1000.00",
                EligibilityCode.ASSIGNMENT_BAN_CLAUSE);
    }

    @Test
    void aMissingMentionIsVerifiedOnlyWhereDebtorsAreTold() {
        assertNotAssigned(stating(said -> said.mention(false)), EligibilityCode.MISSING_SUBROGATION_MENTION);
        known.assertVerdict(stating(said -> said.mention(true)), "1000.00");
        known.isNotified = false;
        known.assertVerdict(stating(said -> said.mention(false)), "1000.00");
    }

    @Test
    void theFirstInvoiceOfADebtorNeedsAProofWhereTheRuleIsOn() {
        known.debtors.put(DAIRY, debtor("FR", "15000.00", "0.00", true, Set.of()));
        known.assertVerdict(line("FA-1", DAIRY, "1000.00"), "1000.00");
        known.proofForFirst = true;
        assertNotAssigned(line("FA-1", DAIRY, "1000.00"), EligibilityCode.FIRST_INVOICE, EligibilityCode.MISSING_PROOF);
        known.assertVerdict(stating(said -> said.proof(Proof.DELIVERY_NOTE)), "1000.00", EligibilityCode.FIRST_INVOICE);
        known.debtors.put(DAIRY, debtor("FR", "15000.00", "0.00", false, Set.of()));
        known.assertVerdict(line("FA-1", DAIRY, "1000.00"), "1000.00");
    }

    @Test
    void largeInvoicesNeedAProofWhereTheRuleIsOn() {
        known.proofAbove = new BigDecimal("999.99");
        assertNotAssigned(line("FA-1", DAIRY, "1000.00"), EligibilityCode.LARGE_AMOUNT, EligibilityCode.MISSING_PROOF);
        known.assertVerdict(line("FA-1", DAIRY, "999.99"), "999.99");
        known.assertVerdict(
                stating(said -> said.proof(Proof.E_INVOICE_ACCEPTED)), "1000.00", EligibilityCode.LARGE_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "INSOLVENT, INSOLVENT_DEBTOR, false",
        "BLACKLISTED, BLACKLISTED, false",
        "COMMON_DIRECTOR, COMMON_DIRECTOR, true",
        "CROSS_ACCOUNTS, CROSS_ACCOUNTS, true"
    })
    void whatTheBrokerSaysOfADebtorIsHeeded(DebtorFlag flag, EligibilityCode code, boolean isAssigned) {
        known.debtors.put(DAIRY, debtor("FR", "15000.00", "0.00", false, Set.of(flag)));
        Verdict verdict = known.assertVerdict(line("FA-1", DAIRY, "1000.00"), "0.00", code);
        assertEquals(isAssigned, verdict.isAssigned());
    }

    private void assertNotAssigned(Line line, EligibilityCode... codes) {
        assertFalse(known.assertVerdict(line, "0.00", codes).isAssigned());
    }

    private void assertNotFinanced(Line line, EligibilityCode... codes) {
        assertTrue(known.assertVerdict(line, "0.00", codes).isAssigned());
    }
}
