package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.insegur.receivables.audit.AuditReport.Month;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import fr.insegur.receivables.ledgerfile.TestLedgers;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of an audit, each on a ledger made for it. */
class AuditMetricsTest extends AuditedLedger {

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
}
