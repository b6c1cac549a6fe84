package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.audit.MetricCode;
import fr.insegur.receivables.audit.MetricView;
import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of an audit by their names. */
final class Figures {
    private final Map<MetricCode, MetricView> metrics = new EnumMap<>(MetricCode.class);
    private final Currency currency;

    Figures(@Nullable List<MetricView> metrics, Currency currency) {
        Objects.requireNonNullElse(metrics, List.<MetricView>of())
                .forEach(metric -> this.metrics.put(metric.code(), metric));
        this.currency = currency;
    }

    /** Absent where the file cannot give it. */
    @Nullable
    BigDecimal value(MetricCode code) {
        MetricView metric = metrics.get(code);
        return metric == null || metric.value() == null ? null : new BigDecimal(metric.value());
    }

    /** As {@link #value}, with nothing for what the file cannot give. */
    BigDecimal valueOrZero(MetricCode code) {
        return Objects.requireNonNullElse(value(code), BigDecimal.ZERO);
    }

    boolean isAboveZero(MetricCode code) {
        return valueOrZero(code).signum() > 0;
    }

    @Nullable
    Rating rating(MetricCode code) {
        MetricView metric = metrics.get(code);
        return metric == null ? null : metric.rating();
    }

    @Nullable
    Confidence confidence(MetricCode code) {
        MetricView metric = metrics.get(code);
        return metric == null ? null : metric.confidence();
    }

    String percent(MetricCode code) {
        return FrenchNumbers.percent(valueOrZero(code));
    }

    /** A number of days without the word. */
    String days(MetricCode code) {
        return FrenchNumbers.number(valueOrZero(code).abs(), 1);
    }

    String count(MetricCode code) {
        return FrenchNumbers.number(valueOrZero(code), 0);
    }

    String whole(MetricCode code) {
        return FrenchNumbers.whole(Money.of(valueOrZero(code), currency));
    }
}
