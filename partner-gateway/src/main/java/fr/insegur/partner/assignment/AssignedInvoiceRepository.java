package fr.insegur.partner.assignment;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invoices that factors bought. */
@ApplicationScoped
public class AssignedInvoiceRepository implements PanacheRepositoryBase<AssignedInvoice, UUID> {

    /** Locked, so that reports on one invoice are taken one after the other. */
    public Optional<AssignedInvoice> lock(UUID id, UUID contractId, UUID partnerId) {
        return find("id = ?1 and contractId = ?2 and partnerId = ?3", id, contractId, partnerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<AssignedInvoice> ofRemittance(UUID remittanceId) {
        return list("remittanceId = ?1 order by id", remittanceId);
    }

    List<AssignedInvoice> page(UUID contractId, UUID partnerId, PageRequest page) {
        return find(
                        "contractId = ?1 and partnerId = ?2 and id > ?3 order by id",
                        contractId,
                        partnerId,
                        page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
