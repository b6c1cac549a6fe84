package fr.insegur.quote.montage;

import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.quote.request.QuoteRequest;
import java.util.List;
import java.util.UUID;

/** What is published of a recommendation: codes, and no figure of the ledger. */
final class RecommendationEvents {
    private RecommendationEvents() {}

    record MontageRecommended(
            UUID quoteId, UUID clientId, String ruleSetVersion, List<MontageRules.Montage> montages) {}

    static OutgoingEvent recommended(QuoteRequest quote, Recommendation recommendation) {
        return new OutgoingEvent(
                "quotes.v1",
                quote.id(),
                "montage-recommended.v1",
                new MontageRecommended(
                        quote.id(), quote.clientId(), recommendation.ruleSetVersion(), recommendation.montages()),
                quote.clientId(),
                null);
    }
}
