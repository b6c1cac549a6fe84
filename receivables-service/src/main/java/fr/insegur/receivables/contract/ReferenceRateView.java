package fr.insegur.receivables.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fixing of an index.
 *
 * @param from the day from which it counts
 * @param rate a fraction; below zero counts as zero
 */
@Schema(name = "ReferenceRate", examples = ReferenceRateView.EXAMPLE)
record ReferenceRateView(String code, LocalDate from, BigDecimal rate, String source) {
    static final String EXAMPLE =
            "{\"code\":\"EURIBOR_3M\",\"from\":\"2026-02-20\",\"rate\":\"0.02024\",\"source\":\"euribor.eu\"}";
}
