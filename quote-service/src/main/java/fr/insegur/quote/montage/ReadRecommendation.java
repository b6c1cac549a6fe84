package fr.insegur.quote.montage;

import fr.insegur.platform.problem.Refused;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows what was recommended last for a quote. */
@ApplicationScoped
class ReadRecommendation {
    private final QuoteRequestRepository quotes;
    private final RecommendationRepository recommendations;
    private final QuoteAuditRepository audits;

    ReadRecommendation(
            QuoteRequestRepository quotes, RecommendationRepository recommendations, QuoteAuditRepository audits) {
        this.quotes = quotes;
        this.recommendations = recommendations;
        this.audits = audits;
    }

    @Transactional
    RecommendationView read(UUID quoteId, QuoteReader reader) {
        QuoteRequest quote = quotes.get(quoteId, reader);
        Recommendation recommendation = recommendations
                .latest(quoteId)
                .orElseThrow(() -> Refused.notYet("recommendation-not-ready", "the audit has not come yet")
                        .with("state", quote.state().name()));
        return RecommendationView.of(recommendation, audits.findById(recommendation.quoteAuditId()));
    }
}
