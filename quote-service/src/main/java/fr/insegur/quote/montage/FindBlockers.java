package fr.insegur.quote.montage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Says what forbids a product to a quote, by what was recommended last. */
@ApplicationScoped
public class FindBlockers {
    /** The code of the one blocker of a product that the rules do not look at. */
    public static final String NOT_ASSESSED = MontageCode.PRODUCT_NOT_ASSESSED.name();

    private final RecommendationRepository recommendations;

    FindBlockers(RecommendationRepository recommendations) {
        this.recommendations = recommendations;
    }

    /**
     * @param code stable
     * @param text for the client, in French
     */
    public record Blocker(String code, String text) {}

    /** @return nothing where the product suits, or nothing was recommended yet */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Blocker> find(UUID quoteId, Product product) {
        return recommendations.latest(quoteId).stream()
                .flatMap(recommendation -> codes(recommendation, product).stream())
                .map(code -> new Blocker(code.name(), code.text()))
                .toList();
    }

    private static List<MontageCode> codes(Recommendation recommendation, Product product) {
        return recommendation.montages().stream()
                .filter(montage -> montage.product() == product)
                .findFirst()
                .map(MontageRules.Montage::blockers)
                .orElse(List.of(MontageCode.PRODUCT_NOT_ASSESSED));
    }
}
