package fr.insegur.receivables.contract;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.DebtorLimit.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Limits of a contract, also those that were refused. */
@ApplicationScoped
public class DebtorLimitRepository implements PanacheRepositoryBase<DebtorLimit, UUID> {

    /** The limit in force of each of these debtors: the one granted last. A debtor without one is absent. */
    public Map<UUID, DebtorLimit> inForce(UUID contractId, List<UUID> debtorIds) {
        Map<UUID, DebtorLimit> latest = new HashMap<>();
        list(
                        "contractId = ?1 and debtorId in ?2 and state = ?3 order by decidedAt, id",
                        contractId,
                        debtorIds,
                        State.GRANTED)
                .forEach(limit -> latest.put(limit.debtorId(), limit));
        return latest;
    }

    boolean isPending(UUID contractId, UUID debtorId) {
        return count("contractId = ?1 and debtorId = ?2 and state = ?3", contractId, debtorId, State.REQUESTED) > 0;
    }

    List<DebtorLimit> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
