package fr.insegur.receivables.audit;

import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of an audit while they are found, each once. */
final class MetricList {
    private final Map<MetricCode, Metric> metrics = new EnumMap<>(MetricCode.class);

    void add(Metric metric) {
        if (metrics.putIfAbsent(metric.code(), metric) != null) {
            throw new IllegalStateException(metric.code() + " was found twice");
        }
    }

    void money(MetricCode code, long minor, Confidence confidence, String method) {
        add(Metric.of(code, BigDecimal.valueOf(minor), confidence, method));
    }

    /** @param reason in French, for when there is no value */
    void orUnavailable(
            MetricCode code, @Nullable BigDecimal value, Confidence confidence, String method, String reason) {
        add(value == null ? Metric.unavailable(code, reason) : Metric.of(code, value, confidence, method));
    }

    @Nullable
    BigDecimal value(MetricCode code) {
        Metric metric = metrics.get(code);
        return metric == null ? null : metric.value();
    }

    /** In the order of the codes, all of them. */
    List<Metric> all() {
        for (MetricCode code : MetricCode.values()) {
            if (!metrics.containsKey(code)) {
                throw new IllegalStateException(code + " was not found");
            }
        }
        return List.copyOf(metrics.values());
    }
}
