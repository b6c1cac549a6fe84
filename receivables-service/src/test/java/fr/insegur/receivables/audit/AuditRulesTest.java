package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.audit.AuditReport.Aged;
import fr.insegur.receivables.audit.AuditReport.Month;
import fr.insegur.receivables.audit.AuditReport.Reconciled;
import fr.insegur.receivables.audit.AuditReport.ReconciledPart;
import fr.insegur.receivables.audit.AuditReport.Step;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.AuditThresholds.Band;
import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.customer.KnownCustomer;
import fr.insegur.receivables.ledgerfile.LedgerLine;
import fr.insegur.receivables.ledgerfile.LedgerLine.Account;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import fr.insegur.receivables.ledgerfile.TestLedgers;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.PenaltyRules;
import fr.insegur.receivables.terms.TermCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuditRulesTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    static final AuditThresholds THRESHOLDS = new AuditThresholds(
            new BigDecimal("0.30"),
            band("0.30", "0.50", true),
            band("0.10", "0.25", false),
            band("10", "30", true),
            band("0.03", "0.08", false),
            band("0.10", "0.30", false),
            band("0", "0.10", true),
            band("1500", "2500", false),
            new BigDecimal("0.60"),
            new BigDecimal("0.20"),
            new BigDecimal("0.10"));
    static final PenaltyRules.Rates RATES =
            new PenaltyRules.Rates(Map.of(LocalDate.of(2025, 7, 1), new BigDecimal("0.0215")), Map.of());
    static final Knowledge KNOWING_NOTHING = new Knowledge(Map.of(), null, RATES);

    private final TestLedgers.Made ledger = new TestLedgers.Made(AS_OF);
    private final Map<String, KnownCustomer> known = new TreeMap<>();
    private final List<AuditedItem> items = new ArrayList<>();

    private static Band band(String green, String red, boolean greenIncluded) {
        return new Band(new BigDecimal(green), new BigDecimal(red), greenIncluded);
    }

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
    void delaysAreWeightedByAmount() {
        paid("C1", "2025-03-01", "2025-04-05", 1_000);
        paid("C1", "2025-03-01", "2025-04-20", 8_000);
        paid("C2", "2025-03-01", "2025-03-21", 1_000);
        AuditReport report = report();
        assertEquals(new BigDecimal("45.5"), report.value(MetricCode.PAYMENT_DAYS_MEAN));
        assertEquals(new BigDecimal("50"), report.value(MetricCode.PAYMENT_DAYS_MEDIAN));
        assertEquals(new BigDecimal("50"), report.value(MetricCode.PAYMENT_DAYS_P90));
        assertEquals(new BigDecimal("30"), report.value(MetricCode.TERM_DAYS_MEDIAN));
        assertEquals(new BigDecimal("15.5"), report.value(MetricCode.DELAY_DAYS_MEAN));
        assertEquals(new BigDecimal("0.6667"), report.value(MetricCode.LATE_PAYMENTS_COUNT));
        assertEquals(new BigDecimal("0.9000"), report.value(MetricCode.LATE_PAYMENTS_AMOUNT));
    }

    @Test
    void theTrendOfDelaysIsTheSlopeOfTheirMonths() {
        assertEquals(
                new BigDecimal("2.0"),
                DelayMetrics.trend(List.of(month("10.0"), month("12.0"), month(null), month("16.0"))));
        assertNull(DelayMetrics.trend(List.of(month("10.0"), month("12.0"))));
    }

    @Test
    void groupsOfDebtorsCountAsOneInConcentration() {
        invoice("C1", "Laiterie Nord", "2025-12-01", 40, "60J");
        invoice("C2", "Laiterie Sud", "2025-12-01", 25, "60J");
        invoice("C3", "Négoce", "2025-12-01", 35, "60J");
        assertEquals(new BigDecimal("0.4000"), report().value(MetricCode.TOP1_OPEN));
        know("C1", CustomerKind.COMPANY, "732829320", null);
        know("C2", CustomerKind.COMPANY, "732829320", null);
        AuditReport grouped = report();
        assertEquals(new BigDecimal("0.6500"), grouped.value(MetricCode.TOP1_OPEN));
        assertEquals(Rating.RED, grouped.metric(MetricCode.TOP1_OPEN).rating());
        assertEquals(new BigDecimal("5450"), grouped.value(MetricCode.HHI_OPEN));
    }

    @Test
    void whatTheClientSaysOfACustomerGoesBeforeItsLabel() {
        invoice("C1", "Caisse des Dépôts", "2025-12-01", 1_000, "60J");
        invoice("C2", "Dupont Jean", "2025-12-01", 500, "60J");
        know("C1", CustomerKind.PUBLIC, null, null);
        know("C2", CustomerKind.INDIVIDUAL, null, null);
        AuditReport report = report();
        assertEquals(1_000, report.minor(MetricCode.OUTSTANDING));
        assertEquals(new BigDecimal("1.0000"), report.value(MetricCode.PUBLIC_BUYERS));
        assertEquals(new BigDecimal("0.3333"), report.value(MetricCode.NOT_COMPANIES));
    }

    @Test
    void termsAboveTheLawAreFoundWithTheirDebtors() {
        invoice("C1", "Laiterie", "2025-12-01", 1_000, "90J");
        invoice("C1", "Laiterie", "2025-12-01", 1_000, "60J");
        invoice("C2", "Transport", "2025-12-01", 1_000, "");
        know("C2", CustomerKind.COMPANY, null, new PaymentTerm.Days(45), TermCategory.TRANSPORT);
        invoice("C3", "Négoce", "2025-12-01", 1_000, "");
        AuditReport report = report();
        assertEquals(new BigDecimal("0.5000"), report.value(MetricCode.ABOVE_LEGAL_TERM));
        assertEquals(Rating.RED, report.metric(MetricCode.ABOVE_LEGAL_TERM).rating());
        assertEquals(1, debtor(report, "C1").aboveCapInvoices());
        assertEquals(1, debtor(report, "C2").aboveCapInvoices());
        assertEquals(0, debtor(report, "C3").aboveCapInvoices());
    }

    @Test
    void penaltiesRunFromTheDayAfterTheDueDateWithFortyEurosEach() {
        invoice("C1", "Laiterie", "2025-11-16", 1_000_000, "30J");
        // 10 000.00 at 12.15 % for 15 days.
        assertEquals(4_993 + 4_000, report().minor(MetricCode.PENALTIES_DUE));
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
    void theMatchingIsAOnlyWhereLettersExplainAllThatWasPaid() {
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-01-10", 9_000, "X", "60J", "AA", Kind.INVOICE));
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-02-10", -9_000, "X", "", "AA", Kind.PAYMENT));
        assertEquals(Confidence.A, report().metric(MetricCode.GROSS_OPEN).confidence());
        // The due dates of a FEC are read out of labels at best.
        assertEquals(Confidence.B, report().confidence());
        invoice("C1", "Laiterie", "2025-03-01", 5_000, "");
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-03-31", -4_000, "V", "Virement", "", Kind.PAYMENT));
        AuditReport report = report();
        assertEquals(Confidence.C, report.metric(MetricCode.GROSS_OPEN).confidence());
        assertEquals(Confidence.C, debtor(report, "C1").confidence());
    }

    @Test
    void booksThatAreLetteredLittleOrOpenedInOneLineAreAmber() {
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-01-01", 3_000, "", "A nouveau", "", Kind.OPENING));
        ledger.add("C1", "Laiterie", TestLedgers.line("2025-03-31", -1_000, "V", "Virement", "", Kind.PAYMENT));
        invoice("C1", "Laiterie", "2025-12-01", 6_000, "60J");
        AuditReport report = report();
        assertEquals(new BigDecimal("0.2500"), report.value(MetricCode.OPENING_SHARE));
        assertEquals(Rating.AMBER, report.metric(MetricCode.OPENING_SHARE).rating());
        assertEquals(new BigDecimal("0.0000"), report.value(MetricCode.LETTERED_SHARE));
        assertEquals(Rating.AMBER, report.metric(MetricCode.LETTERED_SHARE).rating());
    }

    @Test
    void whatTheFileCannotGiveIsUnavailableWithTheReason() {
        invoice("C1", "Laiterie", "2025-12-01", 1_000, "60J");
        Metric delay = report().metric(MetricCode.PAYMENT_DAYS_MEDIAN);
        assertNull(delay.value());
        assertNull(delay.confidence());
        assertEquals("Le fichier ne contient aucune facture réglée sur la période.", delay.reason());
        assertNull(report().metric(MetricCode.INSOLVENT_DEBTORS).value());
    }

    @Test
    void theMostThatTheYearTiesUpIsFoundMonthByMonth() {
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(new Month(YearMonth.of(2025, month), month == 7 ? 3_100 : 310, null, 0, 1, 0, 0, null));
        }
        // At the end of July the whole of it and 29 of the 30 days of June are outstanding; a month later 29 days of
        // July.
        assertEquals(
                new BigDecimal("3060"),
                SalesMetrics.peakFinancing(months, new BigDecimal("60.0"), new BigDecimal("0.90")));
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

    private AuditReport report() {
        items.clear();
        return AuditRules.audit(ledger, new Knowledge(known, null, RATES), THRESHOLDS, items::add);
    }

    private void invoice(String debtor, String label, String date, long minor, String term) {
        ledger.add(debtor, label, TestLedgers.line(date, minor, "R" + date, "Facture " + term, "", Kind.INVOICE));
    }

    private void paid(String debtor, String issued, String on, long minor) {
        LedgerLine invoice = TestLedgers.line(issued, minor, "R", "Facture 30J", issued + on, Kind.INVOICE);
        ledger.add(debtor, "Client " + debtor, invoice);
        ledger.add(debtor, "Client " + debtor, TestLedgers.line(on, -minor, "V", "", issued + on, Kind.PAYMENT));
    }

    private void know(String code, CustomerKind kind, String group, PaymentTerm term) {
        know(code, kind, group, term, TermCategory.GENERAL);
    }

    private void know(String code, CustomerKind kind, String group, PaymentTerm term, TermCategory category) {
        known.put(code, new KnownCustomer(code, null, null, null, kind, term, category, group));
    }

    private static DebtorFigures debtor(AuditReport report, String code) {
        return report.debtors().stream()
                .filter(debtor -> debtor.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Aged> aged(long... amounts) {
        List<Aged> aged = new ArrayList<>();
        for (Bucket bucket : Bucket.values()) {
            aged.add(new Aged(bucket, amounts[bucket.ordinal()]));
        }
        return aged;
    }

    private static Month month(String delay) {
        return new Month(YearMonth.of(2025, 1), 0, null, 0, 0, 0, 0, delay == null ? null : new BigDecimal(delay));
    }
}
