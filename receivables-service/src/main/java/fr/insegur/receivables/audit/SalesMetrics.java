package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.audit.AuditReport.Month;
import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sold: seasons, sizes, credit notes (domain.md 4.1). */
final class SalesMetrics {
    private static final String TWELVE = "Factures TTC des douze derniers mois";

    private final Basis basis;
    private final MetricList metrics;

    SalesMetrics(Basis basis, MetricList metrics) {
        this.basis = basis;
        this.metrics = metrics;
    }

    void find() {
        available(MetricCode.SALES_12_MONTHS, BigDecimal.valueOf(basis.yearSales()), TWELVE);
        netSales();
        dilution();
        seasons();
        sizes();
    }

    private void netSales() {
        List<Long> net = basis.months().stream()
                .map(Month::netMinor)
                .filter(Objects::nonNull)
                .toList();
        if (net.isEmpty()) {
            metrics.add(Metric.unavailable(
                    MetricCode.NET_SALES_12_MONTHS, "Le fichier ne contient pas de compte de vente (70)."));
            return;
        }
        metrics.money(
                MetricCode.NET_SALES_12_MONTHS,
                net.stream().mapToLong(Long::longValue).sum(),
                Confidence.A,
                "Comptes 70, crédits moins débits");
    }

    private void dilution() {
        long credits = basis.months().stream().mapToLong(Month::creditMinor).sum();
        int notes = basis.months().stream().mapToInt(Month::creditNotes).sum();
        metrics.add((basis.hasSales()
                        ? Metric.of(
                                MetricCode.DILUTION,
                                ShareRules.share(Math.min(credits, basis.yearSales()), basis.yearSales()),
                                Confidence.B,
                                "Avoirs, remises et pertes / factures TTC, sur douze mois")
                        : Metric.unavailable(MetricCode.DILUTION, Basis.NO_SALES))
                .rated(basis.thresholds().dilution()));
        available(
                MetricCode.CREDIT_NOTE_SHARE,
                ShareRules.share(notes, basis.tally().sizes.count()),
                "Nombre d'avoirs / nombre de factures, sur douze mois");
        AuditTally tally = basis.tally();
        metrics.orUnavailable(
                MetricCode.CREDIT_NOTE_LAG,
                tally.credited == 0
                        ? null
                        : Rounding.divide(
                                BigDecimal.valueOf(tally.creditedDays), BigDecimal.valueOf(tally.credited), 1),
                basis.matching(),
                "Avoirs rapprochés de leur facture, pondérés par leur montant",
                "Aucun avoir n'a pu être rapproché d'une facture.");
    }

    private void seasons() {
        long highest =
                basis.months().stream().mapToLong(Month::salesMinor).max().orElse(0);
        long lowest = basis.months().stream()
                .mapToLong(Month::salesMinor)
                .filter(sales -> sales > 0)
                .min()
                .orElse(0);
        boolean some = basis.hasSales() && highest > 0;
        metrics.orUnavailable(
                MetricCode.SEASONALITY,
                some && lowest > 0 ? Rounding.divide(BigDecimal.valueOf(highest), BigDecimal.valueOf(lowest), 2) : null,
                Confidence.A,
                "Mois le plus fort / mois le plus faible, parmi les mois avec des ventes",
                Basis.NO_SALES);
        metrics.orUnavailable(
                MetricCode.PEAK_MONTH,
                some
                        ? Rounding.divide(
                                BigDecimal.valueOf(highest * basis.months().size()),
                                BigDecimal.valueOf(basis.yearSales()),
                                2)
                        : null,
                Confidence.A,
                "Mois le plus fort / moyenne mensuelle",
                Basis.NO_SALES);
    }

    private void sizes() {
        InvoiceSizes sizes = basis.tally().sizes;
        boolean some = basis.hasSales() && sizes.count() > 0;
        available(MetricCode.INVOICES_PER_YEAR, BigDecimal.valueOf(sizes.count()), TWELVE);
        metrics.orUnavailable(
                MetricCode.AVERAGE_INVOICE,
                some ? BigDecimal.valueOf(sizes.average()) : null,
                Confidence.A,
                TWELVE,
                Basis.NO_SALES);
        metrics.orUnavailable(
                MetricCode.MEDIAN_INVOICE,
                some ? BigDecimal.valueOf(sizes.median()) : null,
                Confidence.A,
                TWELVE,
                Basis.NO_SALES);
        available(
                MetricCode.SMALL_INVOICES,
                ShareRules.share(sizes.small(), sizes.count()),
                "Factures de moins de 150,00 € TTC / factures, en nombre");
    }

    /**
     * The most that the year's sales would tie up: at the end of each month what the sales of the last {@code dso} days come to, the year
     * being followed by itself, times the advance rate. In cents; absent without a DSO.
     */
    static @Nullable BigDecimal peakFinancing(List<Month> months, @Nullable BigDecimal dso, BigDecimal advanceRate) {
        if (dso == null || dso.signum() <= 0) {
            return null;
        }
        BigDecimal most = BigDecimal.ZERO;
        for (int end = 0; end < months.size(); end++) {
            most = most.max(salesOfLastDays(months, end, dso));
        }
        return Rounding.halfUp(most.multiply(advanceRate), 0);
    }

    private static BigDecimal salesOfLastDays(List<Month> months, int end, BigDecimal days) {
        BigDecimal left = days;
        BigDecimal sales = BigDecimal.ZERO;
        for (int back = 0; back < months.size() && left.signum() > 0; back++) {
            Month month = months.get(Math.floorMod(end - back, months.size()));
            BigDecimal length = BigDecimal.valueOf(month.month().lengthOfMonth());
            BigDecimal part = left.min(length);
            sales = sales.add(
                    Rounding.divide(BigDecimal.valueOf(month.salesMinor()).multiply(part), length, 2));
            left = left.subtract(part);
        }
        return sales;
    }

    private void available(MetricCode code, BigDecimal value, String method) {
        metrics.orUnavailable(code, basis.hasSales() ? value : null, Confidence.A, method, Basis.NO_SALES);
    }
}
