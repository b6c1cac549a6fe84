package fr.insegur.receivables.payment;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Discrepancies of a contract. */
@ApplicationScoped
class DiscrepancyRepository implements PanacheRepositoryBase<Discrepancy, UUID> {

    /** Those of an invoice that still stand. */
    List<Discrepancy> openOf(UUID invoiceId) {
        return list("invoiceId = ?1 and closedAt is null order by id", invoiceId);
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
