package fr.insegur.receivables.audit;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Audits, of one client or, for the broker, of all. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<Audit, UUID> {

    List<Audit> page(@Nullable UUID clientId, PageRequest page) {
        return (clientId == null
                        ? find("id > ?1 order by id", page.afterOrStart())
                        : find("clientId = ?1 and id > ?2 order by id", clientId, page.afterOrStart()))
                .range(0, page.limit())
                .list();
    }
}
