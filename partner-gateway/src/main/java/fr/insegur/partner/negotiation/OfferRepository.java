package fr.insegur.partner.negotiation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {

    Optional<Offer> ofPartner(UUID id, UUID partnerId) {
        return find("id = ?1 and partnerId = ?2", id, partnerId).firstResultOptional();
    }

    Optional<Offer> ofInvitation(UUID invitationId) {
        return find("invitationId", invitationId).firstResultOptional();
    }

    List<Offer> ofQuote(UUID quoteId) {
        return list("quoteId = ?1 order by id", quoteId);
    }
}
