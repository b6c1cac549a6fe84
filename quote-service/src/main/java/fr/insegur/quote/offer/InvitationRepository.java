package fr.insegur.quote.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Invitations by quote. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    List<Invitation> of(UUID quoteId) {
        return list("quoteId = ?1 order by id", quoteId);
    }
}
