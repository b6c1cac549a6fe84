package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.audit.AuditReport.Aged;
import fr.insegur.receivables.audit.AuditReport.Reconciled;
import fr.insegur.receivables.audit.AuditReport.ReconciledPart;
import fr.insegur.receivables.audit.AuditReport.Step;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.ledgerfile.LedgerLine.Account;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import fr.insegur.receivables.ledgerfile.TestLedgers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuditRulesTest extends AuditedLedger {
    @Test
    void theWaterfallTakesEachAmountAwayOnceAndTheCapIsAShareOfWhatIsLeft() {
        invoice("C1", "Laiterie", "2025-12-01", 60_000, "60J");
        invoice("C2", "Négoce", "2025-12-01", 30_000, "60J");
        invoice("C3", "Brasserie", "2025-12-01", 10_000, "60J");
        invoice("C4", "Divers clients", "2025-12-01", 5_000, "60J");
        invoice("C1", "Laiterie", "2025-10-01", 7_000, "30J");
        ledger.add(
                "C5",
                "Douteux",
                TestLedgers.on(Account.DOUBTFUL, TestLedgers.line("2025-01-01", 3_000, "D", "60J", "", Kind.OTHER)));
        invoice("C6", "Filiale", "2025-12-01", 2_000, "60J");
        know("C6", CustomerKind.GROUP, null, null);
        ledger.add("C3", "Brasserie", TestLedgers.line("2025-12-01", 900, "A", "Acompte 60J", "", Kind.ADVANCE));
        AuditReport report = report();
        assertEquals(
                List.of(
                        new Step(StepName.GROSS, 117_900),
                        new Step(StepName.NOT_COMPANIES, -5_000),
                        new Step(StepName.DOUBTFUL, -3_000),
                        new Step(StepName.INTERCOMPANY, -2_000),
                        new Step(StepName.ADVANCE_BILLING, -900),
                        new Step(StepName.NOT_AN_INVOICE, 0),
                        new Step(StepName.OVERDUE, -7_000),
                        new Step(StepName.UNALLOCATED_CREDITS, 0),
                        new Step(StepName.CROSS_ACCOUNTS, 0),
                        new Step(StepName.CONCENTRATION, -30_000),
                        new Step(StepName.ELIGIBLE, 70_000),
                        new Step(StepName.RESERVE, -7_000),
                        new Step(StepName.FINANCEABLE, 63_000)),
                report.waterfall());
        assertEquals(63_000, report.minor(MetricCode.FINANCEABLE));
        // 0.95 less 0.05, because one debtor owes more than half.
        assertEquals(new BigDecimal("0.90"), report.value(MetricCode.SUGGESTED_ADVANCE_RATE));
    }

    @Test
    void openItemsAgeByTheirDueDateAndByTheirInvoiceDate() {
        invoice("C1", "Laiterie", "2025-12-01", 1, "30J");
        invoice("C1", "Laiterie", "2025-11-30", 10, "30J");
        invoice("C1", "Laiterie", "2025-10-31", 100, "30J");
        invoice("C1", "Laiterie", "2025-10-01", 1_000, "30J");
        invoice("C1", "Laiterie", "2025-06-30", 10_000, "30J");
        invoice("C1", "Laiterie", "2025-01-01", 100_000, "30J");
        AuditReport report = report();
        assertEquals(aged(1, 10, 100, 1_000, 10_000, 100_000), report.ageing());
        assertEquals(aged(0, 1, 10, 100, 1_000, 110_000), report.ageingByInvoice());
        assertEquals(111_110, report.minor(MetricCode.OVERDUE));
        assertEquals(111_111, report.minor(MetricCode.OUTSTANDING));
        assertEquals(6, items.size());
    }

    @Test
    void creditsThatPayNothingStandBesideTheAgedBalanceAndAreNotFinanced() {
        invoice("C2", "Négoce", "2025-12-11", 1_000, "60J");
        ledger.add("C2", "Négoce", TestLedgers.line("2025-12-10", -300, "V", "Virement", "", Kind.PAYMENT));
        AuditReport report = report();
        assertEquals(700, report.minor(MetricCode.OUTSTANDING));
        assertEquals(1_000, report.minor(MetricCode.GROSS_OPEN));
        assertEquals(300, report.unallocated());
        assertEquals(1_000, report.ageing().stream().mapToLong(Aged::minor).sum());
        assertTrue(report.waterfall().contains(new Step(StepName.UNALLOCATED_CREDITS, -300)));
    }

    @Test
    void dilutionIsCreditsOverInvoicesAndCostsTwiceItselfInTheRate() {
        invoice("C1", "Laiterie", "2025-12-01", 100_000, "60J");
        invoice("C2", "Négoce", "2025-12-01", 100_000, "60J");
        invoice("C3", "Brasserie", "2025-12-01", 100_000, "60J");
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-12-20", -9_000, "A", "Avoir", "", Kind.CREDIT_NOTE));
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-12-20", -4_000, "P", "Perte", "", Kind.LOSS));
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-12-20", -2_000, "R", "Remise", "", Kind.DISCOUNT));
        AuditReport report = report();
        assertEquals(new BigDecimal("0.0500"), report.value(MetricCode.DILUTION));
        assertEquals(Rating.AMBER, report.metric(MetricCode.DILUTION).rating());
        assertEquals(new BigDecimal("0.85"), report.value(MetricCode.SUGGESTED_ADVANCE_RATE));
    }

    @Test
    void theSuggestedRateIsCappedAndFloored() {
        BigDecimal none = BigDecimal.ZERO;
        assertEquals(new BigDecimal("0.90"), FinanceableRules.advanceRate(none, none, none, THRESHOLDS));
        assertEquals(
                new BigDecimal("0.70"), FinanceableRules.advanceRate(new BigDecimal("0.20"), none, none, THRESHOLDS));
        assertEquals(
                new BigDecimal("0.80"),
                FinanceableRules.advanceRate(none, new BigDecimal("0.51"), new BigDecimal("0.10"), THRESHOLDS)
                        .subtract(new BigDecimal("0.05")));
    }

    @Test
    void aDebtorShowsHowItBuysOwesAndPays() {
        invoice("C1", "Laiterie", "2025-01-10", 3_000, "30J");
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-02-19", -3_000, "V", "Virement", "", Kind.PAYMENT));
        invoice("C1", "Laiterie", "2025-12-01", 1_000, "30J");
        invoice("C2", "Négoce", "2025-12-01", 9_000, "");
        List<DebtorFigures> debtors = report().debtors();
        assertEquals(
                List.of("C2", "C1"), debtors.stream().map(DebtorFigures::code).toList());
        DebtorFigures dairy = debtors.get(1);
        assertEquals(4_000, dairy.turnoverMinor());
        assertEquals(2, dairy.invoices());
        assertEquals(1_000, dairy.openMinor());
        assertEquals(10, dairy.delayDays());
        assertEquals(40, dairy.paymentDays());
        assertEquals(30, dairy.termDays());
        assertNull(debtors.get(0).delayDays());
        assertNull(debtors.get(0).termDays());
    }

    @Test
    void inScopeAndExclusionsAreTheBalanceOfTheAccounts() {
        invoice("C1", "Laiterie", "2025-12-01", 1_000, "60J");
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-11-30", -1_700, "V", "Virement", "", Kind.PAYMENT));
        invoice("C4", "Divers clients", "2025-12-01", 5_000, "60J");
        Map<ReconciledPart, Long> parts = new TreeMap<>();
        for (Reconciled part : report().reconciliation()) {
            parts.put(part.part(), part.minor());
        }
        assertEquals(4_300, parts.get(ReconciledPart.TOTAL));
        assertEquals(-5_000, parts.get(ReconciledPart.EXCLUDED_NOT_COMPANIES));
        assertEquals(-700, parts.get(ReconciledPart.IN_SCOPE));
        assertEquals(1_000, parts.get(ReconciledPart.OPEN_ITEMS));
        assertEquals(-1_700, parts.get(ReconciledPart.UNALLOCATED_CREDITS));
    }

    @Test
    void takingsAreNoCompany() {
        assertFalse(FinanceableRules.isCompany("Ventes CB"));
        assertFalse(FinanceableRules.isCompany("CLIENTS DIVERS"));
        assertFalse(FinanceableRules.isCompany("Espèces"));
        assertTrue(FinanceableRules.isCompany("Caissière & Fils"));
        assertTrue(FinanceableRules.isCompany("CBA Distribution"));
    }

    @Test
    void anOverdueItemSaysSo() {
        invoice("C1", "Laiterie", "2025-10-01", 7_000, "30J");
        report();
        assertEquals(ItemExclusion.OVERDUE, items.getFirst().exclusion());
        assertEquals(61, items.getFirst().daysLate());
    }
}
