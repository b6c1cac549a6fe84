package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AuditRows.MetricRow;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.audit.MetricCode.Unit;
import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an audit.
 *
 * @param label in French
 * @param value a decimal string in the unit; an amount has the digits of the currency; absent when unavailable
 * @param unit MONEY in the currency of the audit, DAYS, SHARE as a fraction, COUNT, INDEX from 0 to 10 000, RATIO, SCORE from 0 to 100
 * @param confidence A as the company itself says, B derived with good reason, C guessed; absent when unavailable
 * @param rating as factors read it; absent where they have no threshold
 * @param method how it was found, in French; absent when unavailable
 * @param unavailable why there is no value, in French; absent when there is one
 */
@Schema(name = "Metric", examples = MetricView.EXAMPLE)
public record MetricView(
        MetricCode code,
        String label,
        @Nullable String value,
        Unit unit,
        @Nullable Confidence confidence,
        @Nullable Rating rating,
        @Nullable String method,
        @Nullable String unavailable) {

    static final String EXAMPLE = """
            {"code":"DSO_COUNTBACK","label":"DSO par épuisement du chiffre d'affaires","value":"62.4","unit":"DAYS",\
            "confidence":"A","method":"Les ventes TTC mensuelles sont soustraites de l'encours en remontant le temps ; le dernier mois\
             compte au prorata"}""";

    static MetricView of(MetricRow row, Currency currency) {
        return new MetricView(
                row.code(),
                row.code().label(),
                row.value() == null ? null : shown(row.code().unit(), row.value(), currency),
                row.code().unit(),
                row.confidence(),
                row.rating(),
                row.value() == null ? null : row.method(),
                row.reason());
    }

    private static String shown(Unit unit, BigDecimal value, Currency currency) {
        return switch (unit) {
            case MONEY ->
                Money.ofMinor(value.longValueExact(), currency).amount().toPlainString();
            case DAYS -> value.setScale(1, RoundingMode.UNNECESSARY).toPlainString();
            case SHARE -> value.setScale(4, RoundingMode.UNNECESSARY).toPlainString();
            case RATIO -> value.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
            case COUNT, INDEX, SCORE ->
                value.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
        };
    }
}
