package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.audit.AuditReport.Aged;
import fr.insegur.receivables.audit.AuditReport.Reconciled;
import fr.insegur.receivables.audit.AuditReport.ReconciledPart;
import fr.insegur.receivables.audit.AuditReport.Step;
import fr.insegur.receivables.ledgerfile.AccountTotals;
import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Audits what a company sent (domain.md 4.1): customer by customer, then every figure from what they come to. */
final class AuditRules {
    static final int SEVERELY_LATE_DAYS = 30;
    private static final BigDecimal FEW_ESTIMATES = new BigDecimal("0.30");

    private final CustomerLedger ledger;
    private final Knowledge knowledge;
    private final AuditThresholds thresholds;
    private final AuditTally tally;

    private AuditRules(
            CustomerLedger ledger, Knowledge knowledge, AuditThresholds thresholds, Consumer<AuditedItem> sink) {
        this.ledger = ledger;
        this.knowledge = knowledge;
        this.thresholds = thresholds;
        this.tally = new AuditTally(ledger.asOf(), knowledge, sink);
    }

    /** @param sink takes each open item as soon as it is known; they are not kept */
    static AuditReport audit(
            CustomerLedger ledger, Knowledge knowledge, AuditThresholds thresholds, Consumer<AuditedItem> sink) {
        return new AuditRules(ledger, knowledge, thresholds, sink).report();
    }

    private AuditReport report() {
        ledger.forEachCustomer(tally::take);
        Basis basis = basis();
        MetricList metrics = new MetricList();
        amounts(basis, metrics);
        new DelayMetrics(basis, metrics).find();
        new ConcentrationMetrics(basis, knowledge, metrics).find();
        new SalesMetrics(basis, metrics).find();
        new QualityMetrics(basis, knowledge, ledger.factoringLines(), metrics).find();
        List<Step> waterfall = financing(basis, metrics);
        return new AuditReport(
                ledger.source(),
                ledger.asOf(),
                ledger.since(),
                basis.matching().and(basis.dueDates()),
                metrics.all(),
                aged(basis, DebtorFigures::ageing),
                aged(basis, DebtorFigures::ageingByInvoice),
                basis.unallocated(),
                waterfall,
                basis.months(),
                debtors(),
                reconciliation(basis),
                ledger.factoringLines(),
                Map.copyOf(tally.matched));
    }

    private Basis basis() {
        List<DebtorFigures> companies =
                tally.debtors.stream().filter(debtor -> !debtor.setAside()).toList();
        List<DebtorFigures> setAside =
                tally.debtors.stream().filter(DebtorFigures::setAside).toList();
        long gross = companies.stream().mapToLong(DebtorFigures::openMinor).sum();
        long unallocated =
                companies.stream().mapToLong(DebtorFigures::unallocatedMinor).sum();
        return new Basis(
                tally,
                thresholds,
                ledger.source(),
                ledger.since(),
                gross,
                unallocated,
                tally.months.year(ledger.asOf(), ledger.netSales()),
                companies,
                setAside,
                MonthsTally.days(ledger.asOf(), 12, ledger.since()),
                MonthsTally.days(ledger.asOf(), 3, ledger.since()),
                ledger.source() != LedgerSource.AGED_BALANCE,
                matching(unallocated),
                ofDueDates(tally.estimatedDue, gross, ledger.source()));
    }

    /** A where the company's letters, or its list, explain all that was paid; B while they explain most of it. */
    private Confidence matching(long unallocated) {
        long all = sum(tally.matched);
        long sure = tally.matched.getOrDefault(Method.LETTERING, 0L) + tally.matched.getOrDefault(Method.LISTED, 0L);
        if (sure == all && unallocated == 0) {
            return Confidence.A;
        }
        long oldest = tally.matched.getOrDefault(Method.OLDEST_FIRST, 0L);
        boolean most = ShareRules.share(sure, all).compareTo(thresholds.letteredShareGood()) >= 0
                && ShareRules.share(oldest, all).compareTo(thresholds.fifoShareBad()) <= 0;
        return most ? Confidence.B : Confidence.C;
    }

    /** A list has its due dates; those of a FEC are read from labels, told by the client or taken from the law. */
    static Confidence ofDueDates(long estimated, long all, LedgerSource source) {
        if (estimated == 0) {
            return source == LedgerSource.FEC ? Confidence.B : Confidence.A;
        }
        return ShareRules.share(estimated, all).compareTo(FEW_ESTIMATES) <= 0 ? Confidence.B : Confidence.C;
    }

    private static void amounts(Basis basis, MetricList metrics) {
        metrics.money(
                MetricCode.OUTSTANDING,
                basis.outstanding(),
                Confidence.A,
                "Solde des comptes clients (411, 413, 416) des entreprises");
        metrics.money(
                MetricCode.GROSS_OPEN, basis.gross(), basis.matching(), "Postes débiteurs que rien ne règle encore");
        metrics.money(
                MetricCode.UNALLOCATED_CREDITS,
                basis.unallocated(),
                basis.matching(),
                "Règlements et avoirs qui ne règlent aucune facture");
    }

    private List<Step> financing(Basis basis, MetricList metrics) {
        BigDecimal rate = FinanceableRules.advanceRate(
                Objects.requireNonNullElse(metrics.value(MetricCode.DILUTION), BigDecimal.ZERO),
                Objects.requireNonNull(metrics.value(MetricCode.TOP1_OPEN)),
                Objects.requireNonNull(metrics.value(MetricCode.SEVERELY_LATE_SHARE)),
                thresholds);
        long others = basis.setAside().stream()
                .mapToLong(debtor -> Math.max(0, debtor.balanceMinor()))
                .sum();
        List<Step> waterfall = FinanceableRules.waterfall(
                tally.openByExclusion, others, basis.companies(), rate, thresholds.concentrationCap());
        Confidence confidence = basis.matching().and(basis.dueDates());
        metrics.add(Metric.of(
                MetricCode.SUGGESTED_ADVANCE_RATE,
                rate,
                confidence,
                "95 % − deux fois la dilution − 5 points si le premier débiteur est en rouge − 5 ou 10 points selon les retards de"
                        + " plus de 30 jours ; de 70 % à 90 %"));
        metrics.money(
                MetricCode.FINANCEABLE,
                waterfall.getLast().minor(),
                confidence,
                "Postes éligibles, non échus, dans le plafond de concentration × quotité suggérée");
        metrics.orUnavailable(
                MetricCode.PEAK_FINANCING,
                SalesMetrics.peakFinancing(basis.months(), metrics.value(MetricCode.DSO_12_MONTHS), rate),
                confidence,
                "Plus haut des ventes couvertes par le DSO, mois par mois × quotité suggérée",
                basis.hasSales() ? "Le DSO n'est pas connu." : Basis.NO_SALES);
        return waterfall;
    }

    private static List<Aged> aged(Basis basis, Function<DebtorFigures, List<Long>> amounts) {
        List<Aged> aged = new ArrayList<>();
        for (Bucket bucket : Bucket.values()) {
            aged.add(new Aged(
                    bucket,
                    basis.companies().stream()
                            .mapToLong(debtor -> amounts.apply(debtor).get(bucket.ordinal()))
                            .sum()));
        }
        return aged;
    }

    private List<DebtorFigures> debtors() {
        return tally.debtors.stream()
                .sorted(Comparator.comparing(DebtorFigures::setAside)
                        .thenComparing(Comparator.comparingLong(DebtorFigures::turnoverMinor)
                                .thenComparingLong(DebtorFigures::openMinor)
                                .reversed())
                        .thenComparing(DebtorFigures::code))
                .toList();
    }

    private List<Reconciled> reconciliation(Basis basis) {
        AccountTotals totals = ledger.totals();
        if (totals == null) {
            return List.of();
        }
        long others =
                basis.setAside().stream().mapToLong(DebtorFigures::balanceMinor).sum();
        long total = totals.receivable() + totals.bills() + totals.doubtful() + totals.unbilled() + totals.advances();
        return List.of(
                new Reconciled(ReconciledPart.ACCOUNT_411, totals.receivable()),
                new Reconciled(ReconciledPart.ACCOUNT_413, totals.bills()),
                new Reconciled(ReconciledPart.ACCOUNT_416, totals.doubtful()),
                new Reconciled(ReconciledPart.ACCOUNT_418, totals.unbilled()),
                new Reconciled(ReconciledPart.ACCOUNT_419, totals.advances()),
                new Reconciled(ReconciledPart.TOTAL, total),
                new Reconciled(ReconciledPart.EXCLUDED_418, -totals.unbilled()),
                new Reconciled(ReconciledPart.EXCLUDED_419, -totals.advances()),
                new Reconciled(ReconciledPart.EXCLUDED_NOT_COMPANIES, -others),
                new Reconciled(
                        ReconciledPart.IN_SCOPE,
                        basis.companies().stream()
                                .mapToLong(DebtorFigures::balanceMinor)
                                .sum()),
                new Reconciled(ReconciledPart.OPEN_ITEMS, basis.gross()),
                new Reconciled(ReconciledPart.UNALLOCATED_CREDITS, -basis.unallocated()));
    }

    private static long sum(Map<Method, Long> matched) {
        return matched.values().stream().mapToLong(Long::longValue).sum();
    }
}
