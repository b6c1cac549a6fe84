package fr.insegur.partner.negotiation;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    Optional<Invitation> ofPartner(UUID id, UUID partnerId) {
        return find("id = ?1 and partnerId = ?2", id, partnerId).firstResultOptional();
    }

    List<Invitation> ofQuote(UUID quoteId) {
        return list("quoteId = ?1 order by id", quoteId);
    }

    List<Invitation> page(UUID partnerId, PageRequest page) {
        return find("partnerId = ?1 and id > ?2 order by id", partnerId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
