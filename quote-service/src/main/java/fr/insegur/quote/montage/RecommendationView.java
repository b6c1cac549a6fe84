package fr.insegur.quote.montage;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The montages in order, with why, and the figures that they rest on.
 *
 * @param ruleSetVersion the version of the rules that said so
 */
@Schema(name = "Recommendation", examples = RecommendationView.EXAMPLE)
record RecommendationView(
        UUID id,
        UUID quoteId,
        String ruleSetVersion,
        Instant madeAt,
        AuditSummary audit,
        List<MontageAdvice> montages) {
    static final String EXAMPLE = """
            {"id": "0198c0de-0000-7000-8000-000000000301", "quoteId": "0198c0de-0000-7000-8000-000000000101",
             "ruleSetVersion": "montage-2026.1", "madeAt": "2026-01-12T09:10:00Z",
             "audit": {"auditId": "0198c0de-0000-7000-8000-000000000302", "asOf": "2025-12-31", "confidence": "B",
                       "turnover": {"amount": "2183456.78", "currency": "EUR"},
                       "outstanding": {"amount": "342908.87", "currency": "EUR"},
                       "overdue": {"amount": "99791.67", "currency": "EUR"},
                       "financeable": {"amount": "206649.62", "currency": "EUR"},
                       "suggestedAdvanceRate": "0.85", "dsoDays": "57.3", "top1Share": "0.18",
                       "lateShare": "0.29", "debtors": 87},
             "montages": [{"product": "FULL", "label": "Affacturage classique", "rank": 1, "score": 80,
                           "recommended": true,
                           "reasons": [{"code": "TURNOVER_SUITS",
                                        "text": "Votre chiffre d’affaires correspond à ce montage."}],
                           "blockers": []}]}
            """;

    /** @param turnover the audited twelve months, tax included */
    @Schema(name = "AuditSummary")
    record AuditSummary(
            UUID auditId,
            LocalDate asOf,
            String confidence,
            Money turnover,
            Money outstanding,
            Money overdue,
            Money financeable,
            @Rate BigDecimal suggestedAdvanceRate,
            @Rate BigDecimal dsoDays,
            @Rate BigDecimal top1Share,
            @Rate BigDecimal lateShare,
            int debtors) {}

    /** @param score 0 to 100; recommended from 50 on when nothing blocks */
    @Schema(name = "MontageAdvice")
    record MontageAdvice(
            Product product,
            String label,
            int rank,
            int score,
            boolean recommended,
            List<Said> reasons,
            List<Said> blockers) {}

    /** A stable code and its text in French. */
    @Schema(name = "Said")
    record Said(String code, String text) {
        static List<Said> of(List<MontageCode> codes) {
            return codes.stream()
                    .map(code -> new Said(code.name(), code.text()))
                    .toList();
        }
    }

    static RecommendationView of(Recommendation recommendation, QuoteAudit audit) {
        return new RecommendationView(
                recommendation.id(),
                recommendation.quoteId(),
                recommendation.ruleSetVersion(),
                recommendation.madeAt(),
                new AuditSummary(
                        audit.auditId(),
                        audit.asOf(),
                        audit.confidence(),
                        audit.turnover(),
                        audit.outstanding(),
                        audit.overdue(),
                        audit.financeable(),
                        audit.suggestedAdvanceRate(),
                        audit.dsoDays(),
                        audit.top1Share(),
                        audit.lateShare(),
                        audit.debtors()),
                recommendation.montages().stream()
                        .map(montage -> new MontageAdvice(
                                montage.product(),
                                montage.product().label(),
                                montage.rank(),
                                montage.score(),
                                montage.recommended(),
                                Said.of(montage.reasons()),
                                Said.of(montage.blockers())))
                        .toList());
    }
}
