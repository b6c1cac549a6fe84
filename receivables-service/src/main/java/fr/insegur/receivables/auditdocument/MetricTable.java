package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AuditView;
import fr.insegur.receivables.audit.MetricCode;
import fr.insegur.receivables.audit.MetricView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every figure of an audit, those included that the file cannot give, by subject. */
final class MetricTable {
    private MetricTable() {}

    /** Figures on one subject. */
    public record Group(String title, List<Line> lines) {}

    /**
     * A figure.
     *
     * @param style of its rating in the style sheet; empty without a rating
     * @param rating as a word; empty without one
     * @param confidence A, B or C; empty without a value
     * @param method how it was found, or why there is none
     */
    public record Line(
            String label,
            String value,
            String style,
            String rating,
            String confidence,
            String method,
            boolean available) {}

    static List<Group> of(AuditView audit) {
        Currency currency = audit.outstanding().currency();
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        Objects.requireNonNullElse(audit.metrics(), List.<MetricView>of())
                .forEach(metric -> groups.computeIfAbsent(subject(metric.code()), title -> new ArrayList<>())
                        .add(line(metric, currency)));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Line line(MetricView metric, Currency currency) {
        boolean rated = metric.rating() != null;
        return new Line(
                FrenchWords.typeset(metric.label()),
                metric.value() == null ? "non disponible" : shown(metric, metric.value(), currency),
                rated ? FrenchWords.style(metric.rating()) : "",
                rated ? FrenchWords.of(metric.rating()) : "",
                metric.confidence() == null ? "" : metric.confidence().name(),
                FrenchWords.typeset(Objects.requireNonNullElse(
                        metric.value() == null ? metric.unavailable() : metric.method(), "")),
                metric.value() != null);
    }

    private static String shown(MetricView metric, String value, Currency currency) {
        BigDecimal number = new BigDecimal(value);
        return switch (metric.unit()) {
            case MONEY -> FrenchNumbers.exact(Money.of(number, currency));
            case DAYS -> FrenchNumbers.number(number, 1) + FrenchNumbers.SPACE + "j";
            case SHARE -> FrenchNumbers.percent(number);
            case RATIO -> FrenchNumbers.number(number, 2);
            case COUNT, INDEX -> FrenchNumbers.number(number, 0);
            case SCORE -> FrenchNumbers.number(number, 0) + FrenchNumbers.SPACE + "/" + FrenchNumbers.SPACE + "100";
        };
    }

    private static String subject(MetricCode code) {
        return switch (code) {
            case OUTSTANDING, GROSS_OPEN, UNALLOCATED_CREDITS, OVERDUE -> "Encours";
            case DSO_12_MONTHS,
                    DSO_3_MONTHS,
                    DSO_COUNTBACK,
                    BPDSO,
                    DAYS_DELINQUENT,
                    DSO_OVER_TERM,
                    PAYMENT_DAYS_MEAN,
                    PAYMENT_DAYS_MEDIAN,
                    PAYMENT_DAYS_P90,
                    TERM_DAYS_MEDIAN,
                    TERM_DAYS_P90 -> "Délais de paiement";
            case DELAY_DAYS_MEAN,
                    DELAY_DAYS_MEDIAN,
                    DELAY_DAYS_P90,
                    PAYMENT_TREND,
                    LATE_SHARE,
                    SEVERELY_LATE_SHARE,
                    LATE_PAYMENTS_COUNT,
                    LATE_PAYMENTS_AMOUNT,
                    SEVERELY_LATE_PAYMENTS -> "Retards";
            case TOP1_OPEN, TOP5_OPEN, TOP10_OPEN, TOP1_SALES, TOP5_SALES, TOP10_SALES, HHI_OPEN, HHI_SALES ->
                "Concentration";
            case DILUTION, CREDIT_NOTE_LAG, CREDIT_NOTE_SHARE -> "Dilution";
            case SUGGESTED_ADVANCE_RATE, FINANCEABLE, PEAK_FINANCING -> "Financement";
            case LETTERED_SHARE, OLDEST_FIRST_SHARE, OPENING_SHARE, ESTIMATED_DUE_SHARE, CREDIT_MANAGEMENT ->
                "Qualité des données et de la gestion";
            case ABOVE_LEGAL_TERM,
                    PENALTIES_DUE,
                    INVALID_SIREN,
                    INSOLVENT_DEBTORS,
                    COMMON_DIRECTORS,
                    EXISTING_FACTORING,
                    CROSS_ACCOUNTS,
                    CROSS_ACCOUNTS_AMOUNT -> "Droit et risques";
            default -> "Ventes et facturation";
        };
    }
}
