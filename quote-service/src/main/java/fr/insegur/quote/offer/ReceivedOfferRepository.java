package fr.insegur.quote.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Offers, always asked for within a quote that the caller may see. */
@ApplicationScoped
public class ReceivedOfferRepository implements PanacheRepositoryBase<ReceivedOffer, UUID> {

    public List<ReceivedOffer> of(UUID quoteId) {
        return list("quoteId = ?1 order by id", quoteId);
    }

    public Optional<ReceivedOffer> find(UUID quoteId, UUID offerId) {
        return find("quoteId = ?1 and id = ?2", quoteId, offerId).firstResultOptional();
    }
}
