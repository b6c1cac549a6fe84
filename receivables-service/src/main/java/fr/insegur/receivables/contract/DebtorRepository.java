package fr.insegur.receivables.contract;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The debtors of a contract. */
@ApplicationScoped
public class DebtorRepository implements PanacheRepositoryBase<Debtor, UUID> {

    /** All debtors of a contract that have one of these SIREN, by SIREN. */
    public Map<String, Debtor> bySiren(UUID contractId, List<String> sirens) {
        return list("contractId = ?1 and siren in ?2", contractId, sirens).stream()
                .collect(Collectors.toMap(Debtor::siren, Function.identity()));
    }

    Optional<Debtor> ofContract(UUID contractId, UUID debtorId) {
        return find("id = ?1 and contractId = ?2", debtorId, contractId).firstResultOptional();
    }

    List<Debtor> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }
}
