package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.audit.AuditDebtorView;
import fr.insegur.receivables.audit.AuditExcerpt;
import fr.insegur.receivables.audit.AuditItemView;
import fr.insegur.receivables.audit.AuditReport.ReconciledPart;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.AuditView;
import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import fr.insegur.receivables.audit.DueDateRules;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.audit.MetricCode;
import fr.insegur.receivables.audit.MetricView;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Method;
import fr.insegur.receivables.matching.OpenItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An invented audit of a company that is owed 1 234 567,89 €: everything that can go wrong does, so that the story has as much to tell
 * as it can.
 */
final class MadeUpAudit {
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final long[] AGED = {700_000_00, 200_000_00, 120_000_00, 80_000_00, 60_000_00, 74_567_89};

    final Map<MetricCode, MetricView> metrics = new EnumMap<>(MetricCode.class);
    final List<AuditDebtorView> debtors = new ArrayList<>();
    final List<AuditItemView> overdue = new ArrayList<>();
    LedgerSource source = LedgerSource.FEC;
    long scale = 1;
    int others = 17;
    boolean sales = true;

    MadeUpAudit() {
        for (MetricCode code : MetricCode.values()) {
            unavailable(code, "Le fichier ne le dit pas : complétez vos débiteurs (type, pays) pour l'obtenir.");
        }
        metric(MetricCode.OUTSTANDING, "1234567.89", null, Confidence.A);
        metric(MetricCode.GROSS_OPEN, "1234567.89", null, Confidence.B);
        metric(MetricCode.OVERDUE, "534567.89", null, Confidence.B);
        metric(MetricCode.LATE_SHARE, "0.4330", null, Confidence.B);
        metric(MetricCode.SEVERELY_LATE_SHARE, "0.2710", Rating.RED, Confidence.B);
        metric(MetricCode.TOP1_OPEN, "0.5300", Rating.RED, Confidence.B);
        metric(MetricCode.HHI_OPEN, "3100", Rating.RED, Confidence.B);
        metric(MetricCode.DSO_12_MONTHS, "75.4", null, Confidence.A);
        metric(MetricCode.DSO_OVER_TERM, "32.1", Rating.RED, Confidence.C);
        metric(MetricCode.DILUTION, "0.0412", Rating.AMBER, Confidence.B);
        metric(MetricCode.ABOVE_LEGAL_TERM, "0.1210", Rating.RED, Confidence.C);
        metric(MetricCode.PENALTIES_DUE, "12345.67", null, Confidence.C);
        metric(MetricCode.ADVANCE_BILLING, "0.1500", Rating.AMBER, Confidence.B);
        metric(MetricCode.EXISTING_FACTORING, "12", null, Confidence.B);
        metric(MetricCode.CREDIT_MANAGEMENT, "63", null, Confidence.B);
        metric(MetricCode.SEASONALITY, "2.40", null, Confidence.A);
        metric(MetricCode.ESTIMATED_DUE_SHARE, "0.4200", null, Confidence.A);
        metric(MetricCode.OPENING_SHARE, "0.0450", null, Confidence.A);
        debtors.add(debtor("Grandes Surfaces de l'Ouest", "654320.98"));
        debtors.add(debtor("Coopérative Laitière du Bessin", "123456.78"));
        overdue.add(item("Coopérative Laitière du Bessin", "FA25-00812", "45678.90"));
    }

    void metric(MetricCode code, String value, Rating rating, Confidence confidence) {
        metrics.put(
                code,
                new MetricView(
                        code,
                        code.label(),
                        value,
                        code.unit(),
                        confidence,
                        rating,
                        "Encours échu / encours brut",
                        null));
    }

    void unavailable(MetricCode code, String reason) {
        metrics.put(code, new MetricView(code, code.label(), null, code.unit(), null, null, null, reason));
    }

    static AuditDebtorView debtor(String label, String open) {
        Money amount = Money.eur(open);
        Money none = Money.zero(EUR);
        List<AuditView.Aged> ageing = Arrays.stream(Bucket.values())
                .map(bucket -> new AuditView.Aged(bucket, bucket == Bucket.NOT_DUE ? amount : none, none))
                .toList();
        return new AuditDebtorView(
                "C001",
                label,
                null,
                CustomerKind.COMPANY,
                "C001",
                false,
                amount,
                none,
                12,
                amount,
                amount,
                none,
                none,
                ageing,
                12,
                72,
                60,
                new AuditDebtorView.AboveLegalTerm(3, Money.eur("4321.09")),
                Money.eur("123.45"),
                none,
                Confidence.B);
    }

    static AuditItemView item(String debtor, String number, String open) {
        return new AuditItemView(
                "C001",
                debtor,
                number,
                "Facture",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 10, 1),
                DueDateRules.Source.LAW,
                91,
                Money.eur(open),
                Money.eur(open),
                OpenItem.Nature.INVOICE,
                ItemExclusion.OVERDUE,
                null,
                null,
                4711);
    }

    AuditExcerpt excerpt() {
        return new AuditExcerpt(
                view(),
                debtors,
                debtors,
                new AuditExcerpt.DebtorCounts(debtors.size() + others, 14, 33),
                overdue,
                overdue.size() + 118);
    }

    private AuditView view() {
        return new AuditView(
                new UUID(1, 1),
                new UUID(1, 2),
                new UUID(1, 3),
                null,
                source,
                AS_OF,
                LocalDate.of(2025, 1, 1),
                Confidence.C,
                cents(1_234_567_89),
                cents(0),
                cents(534_567_89),
                cents(251_234_56),
                new BigDecimal("0.70"),
                19,
                160,
                Instant.parse("2026-01-12T23:31:00Z"),
                List.copyOf(metrics.values()),
                ageing(),
                waterfall(),
                months(),
                List.of(
                        new AuditView.Reconciled(ReconciledPart.ACCOUNT_411, cents(1_256_913_01)),
                        new AuditView.Reconciled(ReconciledPart.TOTAL, cents(1_256_913_01)),
                        new AuditView.Reconciled(ReconciledPart.EXCLUDED_NOT_COMPANIES, cents(-22_345_12)),
                        new AuditView.Reconciled(ReconciledPart.IN_SCOPE, cents(1_234_567_89))),
                List.of(
                        new AuditView.Matched(Method.LETTERING, Confidence.A, cents(4_000_000_00)),
                        new AuditView.Matched(Method.OLDEST_FIRST, Confidence.C, cents(1_000_000_00))),
                List.of(new AuditView.Factoring("467100", 12)),
                List.of());
    }

    private List<AuditView.Aged> ageing() {
        return Arrays.stream(Bucket.values())
                .map(bucket -> new AuditView.Aged(bucket, cents(AGED[bucket.ordinal()]), cents(0)))
                .toList();
    }

    /** Every step takes something away. */
    private List<AuditView.Step> waterfall() {
        List<AuditView.Step> steps = new ArrayList<>();
        steps.add(new AuditView.Step(StepName.GROSS, cents(1_256_913_01)));
        steps.add(new AuditView.Step(StepName.NOT_COMPANIES, cents(-22_345_12)));
        steps.add(new AuditView.Step(StepName.DOUBTFUL, cents(-10_000_00)));
        steps.add(new AuditView.Step(StepName.INTERCOMPANY, cents(-20_000_00)));
        steps.add(new AuditView.Step(StepName.ADVANCE_BILLING, cents(-30_000_00)));
        steps.add(new AuditView.Step(StepName.NOT_AN_INVOICE, cents(-5_000_00)));
        steps.add(new AuditView.Step(StepName.OVERDUE, cents(-534_567_89)));
        steps.add(new AuditView.Step(StepName.UNALLOCATED_CREDITS, cents(-1_000_00)));
        steps.add(new AuditView.Step(StepName.CROSS_ACCOUNTS, cents(-12_345_68)));
        steps.add(new AuditView.Step(StepName.CONCENTRATION, cents(-262_747_81)));
        steps.add(new AuditView.Step(StepName.ELIGIBLE, cents(358_906_51)));
        steps.add(new AuditView.Step(StepName.RESERVE, cents(-107_671_95)));
        steps.add(new AuditView.Step(StepName.FINANCEABLE, cents(251_234_56)));
        return steps;
    }

    private List<AuditView.Month> months() {
        List<AuditView.Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(new AuditView.Month(
                    YearMonth.of(2025, month).toString(),
                    cents(sales ? month * 87_654_32L : 0),
                    sales ? cents(month * 73_045_27L) : null,
                    cents(sales ? 1_234_00 : 0),
                    sales ? 57 : 0,
                    cents(sales ? month * 80_000_00L : 0),
                    !sales || month == 4 ? null : BigDecimal.valueOf(month * 37L - 100, 1)));
        }
        return months;
    }

    private Money cents(long minor) {
        return Money.ofMinor(minor * scale, EUR);
    }
}
