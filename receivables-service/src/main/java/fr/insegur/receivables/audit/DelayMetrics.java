package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.audit.AuditReport.Month;
import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days of sales outstanding, delays and lateness (domain.md 4.1). */
final class DelayMetrics {
    private static final String RATIO = "Encours TTC / chiffre d'affaires TTC de la période × jours de la période";
    private static final String WEIGHTED = "Factures réglées sur douze mois, pondérées par leur montant";
    private static final int TREND_MONTHS = 6;
    private static final int FEWEST_POINTS = 3;

    private final Basis basis;
    private final MetricList metrics;

    DelayMetrics(Basis basis, MetricList metrics) {
        this.basis = basis;
        this.metrics = metrics;
    }

    void find() {
        dso();
        delays();
        lateness();
        latePayments();
        metrics.orUnavailable(
                MetricCode.PAYMENT_TREND,
                trend(basis.months()
                        .subList(
                                basis.months().size() - TREND_MONTHS,
                                basis.months().size())),
                paid(),
                "Pente du retard moyen mensuel sur six mois (moindres carrés), en jours par mois",
                "Moins de trois mois de règlements sur les six derniers mois.");
    }

    private void dso() {
        @Nullable
        BigDecimal year =
                basis.hasSales() ? DsoRules.simple(basis.outstanding(), basis.yearSales(), basis.yearDays()) : null;
        @Nullable
        BigDecimal ofNotDue = basis.hasSales()
                ? DsoRules.simple(
                        Math.max(0, basis.outstanding() - basis.overdue()), basis.yearSales(), basis.yearDays())
                : null;
        String none = basis.hasSales() ? "Les ventes de la période sont trop faibles." : Basis.NO_SALES;
        metrics.orUnavailable(MetricCode.DSO_12_MONTHS, year, Confidence.A, RATIO, none);
        metrics.orUnavailable(
                MetricCode.DSO_3_MONTHS,
                basis.hasSales()
                        ? DsoRules.simple(basis.outstanding(), basis.quarterSales(), basis.quarterDays())
                        : null,
                Confidence.A,
                RATIO,
                none);
        countback(none);
        metrics.orUnavailable(
                MetricCode.BPDSO,
                ofNotDue,
                basis.dueDates(),
                "Encours non échu / chiffre d'affaires TTC de douze mois × jours",
                none);
        metrics.orUnavailable(
                MetricCode.DAYS_DELINQUENT,
                year == null || ofNotDue == null ? null : year.subtract(ofNotDue),
                basis.dueDates(),
                "DSO − DSO de l'encours non échu",
                none);
        overTerm(year, none);
    }

    private void overTerm(@Nullable BigDecimal dso, String none) {
        @Nullable BigDecimal term = basis.tally().term.mean(1);
        metrics.add((dso == null || term == null
                        ? Metric.unavailable(
                                MetricCode.DSO_OVER_TERM, dso == null ? none : "Aucun délai contractuel n'est connu.")
                        : Metric.of(
                                MetricCode.DSO_OVER_TERM,
                                dso.subtract(term),
                                basis.dueDates(),
                                "DSO simple − délai contractuel moyen pondéré"))
                .rated(basis.thresholds().dsoOverTerm()));
    }

    private void countback(String none) {
        if (!basis.hasSales() || basis.yearSales() <= 0) {
            metrics.add(Metric.unavailable(MetricCode.DSO_COUNTBACK, none));
            return;
        }
        DsoRules.Countback countback = DsoRules.countback(basis.outstanding(), basis.months(), basis.tally().asOf);
        metrics.add(Metric.of(
                MetricCode.DSO_COUNTBACK,
                countback.days(),
                countback.beyondHistory() ? Confidence.C : Confidence.A,
                countback.beyondHistory()
                        ? "L'encours dépasse les ventes de douze mois : le délai est supérieur à cette valeur"
                        : "Les ventes TTC mensuelles sont soustraites de l'encours en remontant le temps ; le dernier mois compte"
                                + " au prorata"));
    }

    private void delays() {
        AuditTally tally = basis.tally();
        days(MetricCode.PAYMENT_DAYS_MEAN, tally.payment.mean(1), paidAlone());
        days(MetricCode.PAYMENT_DAYS_MEDIAN, tally.payment.median(), paidAlone());
        days(MetricCode.PAYMENT_DAYS_P90, tally.payment.ninthDecile(), paidAlone());
        days(MetricCode.TERM_DAYS_MEDIAN, tally.term.median(), paid());
        days(MetricCode.TERM_DAYS_P90, tally.term.ninthDecile(), paid());
        days(MetricCode.DELAY_DAYS_MEAN, tally.delay.mean(1), paid());
        days(MetricCode.DELAY_DAYS_MEDIAN, tally.delay.median(), paid());
        days(MetricCode.DELAY_DAYS_P90, tally.delay.ninthDecile(), paid());
    }

    private void days(MetricCode code, @Nullable BigDecimal value, Confidence confidence) {
        metrics.orUnavailable(code, value, confidence, WEIGHTED, Basis.NO_PAYMENTS);
    }

    private void lateness() {
        metrics.money(
                MetricCode.OVERDUE, basis.overdue(), basis.dueDates(), "Postes ouverts dont l'échéance est passée");
        metrics.add(Metric.of(
                MetricCode.LATE_SHARE,
                ShareRules.share(basis.overdue(), basis.gross()),
                basis.dueDates(),
                "Encours échu / encours brut"));
        metrics.add(Metric.of(
                        MetricCode.SEVERELY_LATE_SHARE,
                        ShareRules.share(basis.tally().severelyLate, basis.gross()),
                        basis.dueDates(),
                        "Encours échu depuis plus de 30 jours / encours brut")
                .rated(basis.thresholds().severelyLate()));
    }

    private void latePayments() {
        AuditTally tally = basis.tally();
        boolean some = tally.paidInvoices > 0;
        metrics.orUnavailable(
                MetricCode.LATE_PAYMENTS_COUNT,
                some ? ShareRules.share(tally.paidLate, tally.paidInvoices) : null,
                paid(),
                "Factures réglées après l'échéance / factures réglées sur douze mois",
                Basis.NO_PAYMENTS);
        metrics.orUnavailable(
                MetricCode.LATE_PAYMENTS_AMOUNT,
                some ? ShareRules.share(tally.delay.above(0), tally.delay.total()) : null,
                paid(),
                "Montant réglé après l'échéance / montant réglé sur douze mois",
                Basis.NO_PAYMENTS);
        metrics.orUnavailable(
                MetricCode.SEVERELY_LATE_PAYMENTS,
                some ? ShareRules.share(tally.delay.above(AuditRules.SEVERELY_LATE_DAYS), tally.delay.total()) : null,
                paid(),
                "Montant réglé plus de 30 jours après l'échéance / montant réglé sur douze mois",
                Basis.NO_PAYMENTS);
    }

    private Confidence paidAlone() {
        return basis.matching();
    }

    /** Lateness of what was paid is as sure as the matching and the due dates of what was paid. */
    private Confidence paid() {
        AuditTally tally = basis.tally();
        return basis.matching().and(AuditRules.ofDueDates(tally.paidEstimated, tally.delay.total(), basis.source()));
    }

    /** Days a month, by least squares over the months that have a payment; absent with fewer than three. */
    static @Nullable BigDecimal trend(List<Month> months) {
        int points = 0;
        BigDecimal sumX = BigDecimal.ZERO;
        BigDecimal sumY = BigDecimal.ZERO;
        BigDecimal sumXy = BigDecimal.ZERO;
        BigDecimal sumXx = BigDecimal.ZERO;
        for (int index = 0; index < months.size(); index++) {
            @Nullable BigDecimal delay = months.get(index).delayDays();
            if (delay != null) {
                BigDecimal x = BigDecimal.valueOf(index);
                points++;
                sumX = sumX.add(x);
                sumY = sumY.add(delay);
                sumXy = sumXy.add(x.multiply(delay));
                sumXx = sumXx.add(x.multiply(x));
            }
        }
        if (points < FEWEST_POINTS) {
            return null;
        }
        BigDecimal count = BigDecimal.valueOf(points);
        BigDecimal above = count.multiply(sumXy).subtract(sumX.multiply(sumY));
        BigDecimal below = count.multiply(sumXx).subtract(sumX.multiply(sumX));
        return Rounding.divide(above, below, 1);
    }
}
