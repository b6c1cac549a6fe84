package fr.insegur.partner.negotiation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    /** Offers that a client chose and whose factor has let the last day for signing pass. */
    List<Offer> selectedPastValidity(LocalDate today) {
        return list(
                "from Offer o where o.state = ?1 and exists (select 1 from OfferVersion v where v.offerId = o.id"
                        + " and v.number = o.factorVersion and v.validUntil < ?2) order by o.id",
                OfferState.SELECTED,
                today);
    }

    List<Offer> ofQuote(UUID quoteId) {
        return list("quoteId = ?1 order by id", quoteId);
    }
}
