package fr.insegur.receivables.invoice;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assigned invoices, one at a time or as a list of a contract. */
@ApplicationScoped
public class InvoiceRepository implements PanacheRepositoryBase<AssignedInvoice, UUID> {

    /** Under which contract an invoice is, read without the invoice, so that the contract can be locked first. */
    public Optional<UUID> contractOf(UUID invoiceId) {
        return getEntityManager()
                .createQuery("select contractId from AssignedInvoice where id = :id", UUID.class)
                .setParameter("id", invoiceId)
                .getResultStream()
                .findFirst();
    }

    List<AssignedInvoice> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
