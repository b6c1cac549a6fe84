package fr.insegur.quote.montage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Says what forbids a product to a quote, by code; nothing for a product that the rules do not know. */
@ApplicationScoped
public class FindBlockers {
    private final RecommendationRepository recommendations;

    FindBlockers(RecommendationRepository recommendations) {
        this.recommendations = recommendations;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> find(UUID quoteId, Product product) {
        return recommendations.latest(quoteId).stream()
                .flatMap(recommendation -> recommendation.montages().stream())
                .filter(montage -> montage.product() == product)
                .flatMap(montage -> montage.blockers().stream())
                .map(MontageCode::name)
                .toList();
    }
}
