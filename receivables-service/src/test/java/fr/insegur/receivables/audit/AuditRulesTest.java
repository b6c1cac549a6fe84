package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.audit.AuditReport.Aged;
import fr.insegur.receivables.audit.AuditReport.Bucket;
import fr.insegur.receivables.audit.AuditReport.DebtorFigures;
import fr.insegur.receivables.audit.AuditReport.Step;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.LedgerLine.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditRulesTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    static final AuditThresholds THRESHOLDS = new AuditThresholds(
            new BigDecimal("0.30"),
            new BigDecimal("0.50"),
            new BigDecimal("0.10"),
            new BigDecimal("0.25"),
            new BigDecimal("0.60"),
            new BigDecimal("0.10"));

    private final List<LedgerLine> lines = new ArrayList<>();

    @Test
    void theWaterfallTakesEachItemAwayOnceAndTheCapIsAShareOfWhatIsLeft() {
        invoice("C1", "Laiterie", "2025-12-01", 60_000, "60J");
        invoice("C2", "Négoce", "2025-12-01", 30_000, "60J");
        invoice("C3", "Brasserie", "2025-12-01", 10_000, "60J");
        invoice("C4", "Divers clients", "2025-12-01", 5_000, "60J");
        invoice("C1", "Laiterie", "2025-10-01", 7_000, "30J");
        lines.add(line("C5", "Douteux", "2025-01-01", 3_000, "60J", Kind.OTHER, true));
        AuditReport report = report();
        assertEquals(
                List.of(
                        new Step(StepName.GROSS, 115_000),
                        new Step(StepName.NOT_B2B, -5_000),
                        new Step(StepName.DOUBTFUL, -3_000),
                        new Step(StepName.OVERDUE, -7_000),
                        new Step(StepName.CONCENTRATION, -30_000),
                        new Step(StepName.ELIGIBLE, 70_000),
                        new Step(StepName.RESERVE, -7_000),
                        new Step(StepName.FINANCEABLE, 63_000)),
                report.waterfall());
        assertEquals(63_000, report.financeable());
        // 0.95 less 0.05, because one debtor owes more than half.
        assertEquals(new BigDecimal("0.90"), report.suggestedAdvanceRate());
    }

    @Test
    void openItemsAgeByTheirDueDate() {
        invoice("C1", "Laiterie", "2025-12-01", 1, "30J");
        invoice("C1", "Laiterie", "2025-11-30", 10, "30J");
        invoice("C1", "Laiterie", "2025-10-31", 100, "30J");
        invoice("C1", "Laiterie", "2025-10-01", 1_000, "30J");
        invoice("C1", "Laiterie", "2025-06-30", 10_000, "30J");
        invoice("C1", "Laiterie", "2025-01-01", 100_000, "30J");
        AuditReport report = report();
        assertEquals(
                List.of(
                        new Aged(Bucket.NOT_DUE, 1),
                        new Aged(Bucket.D1_30, 10),
                        new Aged(Bucket.D31_60, 100),
                        new Aged(Bucket.D61_90, 1_000),
                        new Aged(Bucket.D91_180, 10_000),
                        new Aged(Bucket.OVER_180, 100_000)),
                report.ageing());
        assertEquals(111_110, report.overdue());
        assertEquals(111_111, report.outstanding());
    }

    @Test
    void creditsThatPayNothingLowerTheOutstandingAndNotTheAgedBalance() {
        invoice("C1", "Laiterie", "2025-12-01", 1_000, "60J");
        lines.add(line("C2", "Négoce", "2025-12-10", -300, "Virement", Kind.PAYMENT, false));
        AuditReport report = report();
        assertEquals(700, report.outstanding());
        assertEquals(300, report.unallocated());
        assertEquals(1_000, report.ageing().stream().mapToLong(Aged::minor).sum());
    }

    @Test
    void dilutionIsCreditNotesOverInvoicesAndCostsTwiceItselfInTheRate() {
        invoice("C1", "Laiterie", "2025-12-01", 100_000, "60J");
        invoice("C2", "Négoce", "2025-12-01", 100_000, "60J");
        invoice("C3", "Brasserie", "2025-12-01", 100_000, "60J");
        lines.add(line("C1", "Laiterie", "2025-12-20", -15_000, "Avoir", Kind.CREDIT_NOTE, false));
        AuditReport report = report();
        assertEquals(new BigDecimal("0.0500"), report.dilution());
        assertEquals(new BigDecimal("0.85"), report.suggestedAdvanceRate());
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
        lines.add(line("C1", "Laiterie", "2025-02-19", -3_000, "Virement", Kind.PAYMENT, false));
        invoice("C1", "Laiterie", "2025-12-01", 1_000, "30J");
        invoice("C2", "Négoce", "2025-12-01", 9_000, "");
        List<DebtorFigures> debtors = report().debtors();
        assertEquals(
                List.of("C2", "C1"), debtors.stream().map(DebtorFigures::code).toList());
        assertEquals(new DebtorFigures("C1", "Laiterie", 4_000, 1_000, 10, 30, 2), debtors.get(1));
        assertNull(debtors.get(0).delayDays());
        assertNull(debtors.get(0).termDays());
    }

    @Test
    void confidenceIsBWhileLetteringExplainsMostOfWhatWasPaidAndNeverA() {
        lines.add(lettered("2025-01-10", 9_000, Kind.INVOICE));
        lines.add(lettered("2025-02-10", -9_000, Kind.PAYMENT));
        assertEquals(Confidence.B, report().confidence());
        lines.add(line("C1", "Laiterie", "2025-03-01", 5_000, "Facture", Kind.INVOICE, false));
        lines.add(line("C1", "Laiterie", "2025-03-31", -4_000, "Virement", Kind.PAYMENT, false));
        assertEquals(Confidence.C, report().confidence());
    }

    @Test
    void takingsAreNoCompany() {
        assertFalse(FinanceableRules.isCompany("Ventes CB"));
        assertFalse(FinanceableRules.isCompany("CLIENTS DIVERS"));
        assertFalse(FinanceableRules.isCompany("Espèces"));
        assertTrue(FinanceableRules.isCompany("Caissière & Fils"));
        assertTrue(FinanceableRules.isCompany("CBA Distribution"));
    }

    private AuditReport report() {
        return AuditRules.audit(lines, AS_OF, THRESHOLDS);
    }

    private void invoice(String debtor, String label, String date, long minor, String term) {
        lines.add(line(debtor, label, date, minor, "Facture " + term, Kind.INVOICE, false));
    }

    private static LedgerLine lettered(String date, long minor, Kind kind) {
        LocalDate on = LocalDate.parse(date);
        return new LedgerLine("C1", "Laiterie", on, on, "X", "", minor, "AA", kind, false);
    }

    private static LedgerLine line(
            String debtor, String label, String date, long minor, String text, Kind kind, boolean doubtful) {
        LocalDate on = LocalDate.parse(date);
        return new LedgerLine(debtor, label, on, on, "R" + date, text, minor, "", kind, doubtful);
    }
}
