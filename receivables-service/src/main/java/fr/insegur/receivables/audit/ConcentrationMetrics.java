package fr.insegur.receivables.audit;

import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Who owes, and who buys: concentration and kinds of customers (domain.md 4.1). */
final class ConcentrationMetrics {
    private static final String BY_GROUP = "Par débiteur, ou par groupe quand le SIREN de la société mère est connu";
    private static final String UNKNOWN_KINDS =
            "Aucun client n'a été qualifié : complétez vos débiteurs (type, pays) pour l'obtenir.";

    private final Basis basis;
    private final Knowledge knowledge;
    private final MetricList metrics;

    ConcentrationMetrics(Basis basis, Knowledge knowledge, MetricList metrics) {
        this.basis = basis;
        this.knowledge = knowledge;
        this.metrics = metrics;
    }

    void find() {
        Collection<Long> open = byGroup(DebtorFigures::openMinor).values();
        Collection<Long> sales = byGroup(DebtorFigures::turnoverMinor).values();
        metrics.add(Metric.of(MetricCode.TOP1_OPEN, ShareRules.top(open, 1), basis.matching(), BY_GROUP)
                .rated(basis.thresholds().topDebtor()));
        metrics.add(Metric.of(MetricCode.TOP5_OPEN, ShareRules.top(open, 5), basis.matching(), BY_GROUP));
        metrics.add(Metric.of(MetricCode.TOP10_OPEN, ShareRules.top(open, 10), basis.matching(), BY_GROUP));
        sales(MetricCode.TOP1_SALES, ShareRules.top(sales, 1));
        sales(MetricCode.TOP5_SALES, ShareRules.top(sales, 5));
        sales(MetricCode.TOP10_SALES, ShareRules.top(sales, 10));
        metrics.add(Metric.of(
                        MetricCode.HHI_OPEN,
                        BigDecimal.valueOf(ShareRules.hhi(open)),
                        basis.matching(),
                        "Somme des carrés des parts, de 0 à 10 000")
                .rated(basis.thresholds().hhi()));
        sales(MetricCode.HHI_SALES, BigDecimal.valueOf(ShareRules.hhi(sales)));
        kinds();
    }

    private void kinds() {
        long companies = basis.yearSales();
        long others = basis.setAside().stream()
                .mapToLong(DebtorFigures::turnoverMinor)
                .sum();
        sales(MetricCode.NOT_COMPANIES, ShareRules.share(others, companies + others));
        boolean known = !knowledge.customers().isEmpty();
        known(MetricCode.PUBLIC_BUYERS, known, debtor -> debtor.kind() == CustomerKind.PUBLIC);
        known(MetricCode.INTERCOMPANY, known, debtor -> debtor.kind() == CustomerKind.GROUP);
        boolean countries = knowledge.customers().values().stream().anyMatch(customer -> customer.country() != null);
        known(MetricCode.EXPORT, countries, this::isAbroad);
    }

    private boolean isAbroad(DebtorFigures debtor) {
        var customer = knowledge.customers().get(debtor.code());
        return customer != null
                && customer.country() != null
                && !customer.country().equals("FR");
    }

    private void known(MetricCode code, boolean available, Predicate<DebtorFigures> which) {
        if (!available) {
            metrics.add(Metric.unavailable(code, UNKNOWN_KINDS));
            return;
        }
        long some = basis.companies().stream()
                .filter(which)
                .mapToLong(DebtorFigures::turnoverMinor)
                .sum();
        sales(code, ShareRules.share(some, basis.yearSales()));
    }

    private void sales(MetricCode code, BigDecimal value) {
        metrics.add(
                basis.hasSales()
                        ? Metric.of(code, value, Confidence.A, "Chiffre d'affaires TTC facturé sur douze mois")
                        : Metric.unavailable(code, Basis.NO_SALES));
    }

    private Map<String, Long> byGroup(ToLongFunction<DebtorFigures> amount) {
        Map<String, Long> byGroup = new HashMap<>();
        basis.companies().forEach(debtor -> byGroup.merge(debtor.group(), amount.applyAsLong(debtor), Long::sum));
        return byGroup;
    }
}
