package fr.insegur.partner.negotiation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OfferVersionRepository implements PanacheRepositoryBase<OfferVersion, UUID> {

    List<OfferVersion> of(UUID offerId) {
        return list("offerId = ?1 order by number", offerId);
    }

    OfferVersion numbered(UUID offerId, int number) {
        return find("offerId = ?1 and number = ?2", offerId, number).singleResult();
    }
}
