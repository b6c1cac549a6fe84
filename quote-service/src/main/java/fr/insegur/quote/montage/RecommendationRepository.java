package fr.insegur.quote.montage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The recommendations made for a quote; the last one counts. */
@ApplicationScoped
class RecommendationRepository implements PanacheRepositoryBase<Recommendation, UUID> {

    Optional<Recommendation> latest(UUID quoteId) {
        return find("quoteId = ?1 order by id desc", quoteId).page(0, 1).firstResultOptional();
    }
}
