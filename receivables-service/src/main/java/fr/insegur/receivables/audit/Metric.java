package fr.insegur.receivables.audit;

import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an audit.
 *
 * @param value in the unit of its code; absent when the file cannot give it, and then {@code reason} says why
 * @param rating as factors read it (domain.md 4.3); absent where they have no threshold
 * @param method how it was found, in French
 * @param reason why there is none, in French
 */
public record Metric(
        MetricCode code,
        @Nullable BigDecimal value,
        @Nullable Confidence confidence,
        @Nullable Rating rating,
        String method,
        @Nullable String reason) {

    /** How factors read a figure. */
    public enum Rating {
        GREEN,
        AMBER,
        RED
    }

    static Metric of(MetricCode code, BigDecimal value, Confidence confidence, String method) {
        return new Metric(code, value, confidence, null, method, null);
    }

    static Metric unavailable(MetricCode code, String reason) {
        return new Metric(code, null, null, null, "", reason);
    }

    Metric rated(Rating given) {
        return value == null ? this : new Metric(code, value, confidence, given, method, reason);
    }

    Metric rated(AuditThresholds.Band band) {
        return value == null ? this : new Metric(code, value, confidence, band.rate(value), method, reason);
    }
}
