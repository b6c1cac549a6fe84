package fr.insegur.partner.limit;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LimitRequestRepository implements PanacheRepositoryBase<LimitRequest, UUID> {

    Optional<LimitRequest> ofPartner(UUID id, UUID partnerId) {
        return find("id = ?1 and partnerId = ?2", id, partnerId).firstResultOptional();
    }

    Optional<LimitRequest> lockOfPartner(UUID id, UUID partnerId) {
        return find("id = ?1 and partnerId = ?2", id, partnerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<LimitRequest> page(UUID partnerId, PageRequest page) {
        return find("partnerId = ?1 and id > ?2 order by id", partnerId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
