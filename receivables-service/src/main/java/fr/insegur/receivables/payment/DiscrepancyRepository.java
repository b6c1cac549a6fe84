package fr.insegur.receivables.payment;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Discrepancies of a contract. */
@ApplicationScoped
class DiscrepancyRepository implements PanacheRepositoryBase<Discrepancy, UUID> {

    /** Those of an invoice that still stand, as far as they are written: what waits to be is not looked for in all that was read. */
    List<Discrepancy> openOf(UUID invoiceId) {
        return getEntityManager()
                .createQuery(
                        "from Discrepancy where invoiceId = :invoice and closedAt is null order by id",
                        Discrepancy.class)
                .setParameter("invoice", invoiceId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** Those of statements of these very days that still stand. */
    List<Discrepancy> ofStatements(UUID contractId, LocalDate from, LocalDate to) {
        return list(
                "contractId = ?1 and closedAt is null and statementId is not null and valueDate between ?2 and ?3",
                contractId,
                from,
                to);
    }

    List<Discrepancy> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
