package fr.insegur.partner.negotiation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * Every move of a negotiation locks the row of its offer request first and reads the rest afterwards, so that moves on one
 * quote happen one after the other and none decides on what has just changed.
 */
@ApplicationScoped
class OfferRequestRepository implements PanacheRepositoryBase<OfferRequest, UUID> {

    Optional<OfferRequest> lock(UUID quoteId) {
        return findByIdOptional(quoteId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The request that this factor was invited by. */
    Optional<OfferRequest> lockOfInvitation(UUID invitationId, UUID partnerId) {
        return find(
                        "quoteId = (select i.quoteId from Invitation i where i.id = ?1 and i.partnerId = ?2)",
                        invitationId,
                        partnerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The request that this factor's offer answers. */
    Optional<OfferRequest> lockOfOffer(UUID offerId, UUID partnerId) {
        return find(
                        "quoteId = (select o.quoteId from Offer o where o.id = ?1 and o.partnerId = ?2)",
                        offerId,
                        partnerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The request that an offer answers, whoever's it is: for the broker. */
    Optional<OfferRequest> lockOfOffer(UUID offerId) {
        return find("quoteId = (select o.quoteId from Offer o where o.id = ?1)", offerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
