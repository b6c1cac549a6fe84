package fr.insegur.receivables.invoice;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Assigned invoices, one at a time or as a list of a contract. */
@ApplicationScoped
public class InvoiceRepository implements PanacheRepositoryBase<AssignedInvoice, UUID> {

    List<AssignedInvoice> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
