package fr.insegur.quote.contract;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Contracts, always asked for on behalf of somebody: what that one may not see does not exist. */
@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {

    /** @throws Refused 404 when there is none that the reader may see */
    Contract get(UUID id, ContractReader reader) {
        PanacheQuery<Contract> query = switch (reader) {
            case ContractReader.Broker() -> find("id", id);
            case ContractReader.Client(UUID clientId) -> find("id = ?1 and clientId = ?2", id, clientId);
            case ContractReader.Partner(UUID partnerId) -> find("id = ?1 and partnerId = ?2", id, partnerId);
        };
        return query.firstResultOptional()
                .orElseThrow(() -> Refused.unknown("contract-unknown", "there is no such contract"));
    }

    /** The contract, its row locked; for the broker, who sees them all. */
    Contract getForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refused.unknown("contract-unknown", "there is no such contract"));
    }

    /** Makes it another version, for what is kept beside it has changed. */
    void countUp(Contract contract) {
        getEntityManager().lock(contract, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    List<Contract> page(ContractReader reader, PageRequest page) {
        UUID after = page.afterOrStart();
        PanacheQuery<Contract> query = switch (reader) {
            case ContractReader.Broker() -> find("id > ?1 order by id", after);
            case ContractReader.Client(UUID clientId) -> find("clientId = ?1 and id > ?2 order by id", clientId, after);
            case ContractReader.Partner(UUID partnerId) ->
                find("partnerId = ?1 and id > ?2 order by id", partnerId, after);
        };
        return query.page(0, page.limitPlusOne()).list();
    }
}
