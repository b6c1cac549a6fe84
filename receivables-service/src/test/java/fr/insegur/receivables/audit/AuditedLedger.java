package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.audit.AuditReport.Aged;
import fr.insegur.receivables.audit.AuditReport.Month;
import fr.insegur.receivables.audit.AuditThresholds.Band;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.customer.KnownCustomer;
import fr.insegur.receivables.ledgerfile.LedgerLine;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import fr.insegur.receivables.ledgerfile.TestLedgers;
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

/** A ledger that tests make line by line, and its audit. */
abstract class AuditedLedger {
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
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

    final TestLedgers.Made ledger = new TestLedgers.Made(AS_OF);
    final Map<String, KnownCustomer> known = new TreeMap<>();
    final List<AuditedItem> items = new ArrayList<>();

    static Band band(String green, String red, boolean greenIncluded) {
        return new Band(new BigDecimal(green), new BigDecimal(red), greenIncluded);
    }

    AuditReport report() {
        items.clear();
        return AuditRules.audit(ledger, new Knowledge(known, null, RATES), THRESHOLDS, items::add);
    }

    void invoice(String debtor, String label, String date, long minor, String term) {
        ledger.add(debtor, label, TestLedgers.line(date, minor, "R" + date, "Facture " + term, "", Kind.INVOICE));
    }

    void paid(String debtor, String issued, String on, long minor) {
        LedgerLine invoice = TestLedgers.line(issued, minor, "R", "Facture 30J", issued + on, Kind.INVOICE);
        ledger.add(debtor, "Client " + debtor, invoice);
        ledger.add(debtor, "Client " + debtor, TestLedgers.line(on, -minor, "V", "", issued + on, Kind.PAYMENT));
    }

    void know(String code, CustomerKind kind, String group, PaymentTerm term) {
        know(code, kind, group, term, TermCategory.GENERAL);
    }

    void know(String code, CustomerKind kind, String group, PaymentTerm term, TermCategory category) {
        known.put(code, new KnownCustomer(code, null, null, null, kind, term, category, group));
    }

    static DebtorFigures debtor(AuditReport report, String code) {
        return report.debtors().stream()
                .filter(debtor -> debtor.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static List<Aged> aged(long... amounts) {
        List<Aged> aged = new ArrayList<>();
        for (Bucket bucket : Bucket.values()) {
            aged.add(new Aged(bucket, amounts[bucket.ordinal()]));
        }
        return aged;
    }

    static Month month(String delay) {
        return new Month(YearMonth.of(2025, 1), 0, null, 0, 0, 0, 0, delay == null ? null : new BigDecimal(delay));
    }
}
