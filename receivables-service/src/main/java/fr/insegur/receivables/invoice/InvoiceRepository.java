package fr.insegur.receivables.invoice;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.Contract;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assigned invoices, one at a time or as a list of a contract. */
@ApplicationScoped
public class InvoiceRepository implements PanacheRepositoryBase<AssignedInvoice, UUID> {

    /** The contract that an invoice is under, its row locked until the transaction ends. The invoice itself is to be read after it. */
    public Optional<Contract> lockedContractOf(UUID invoiceId) {
        return getEntityManager()
                .createQuery(
                        "select c from Contract c where c.id ="
                                + " (select i.contractId from AssignedInvoice i where i.id = :id)",
                        Contract.class)
                .setParameter("id", invoiceId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<AssignedInvoice> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
