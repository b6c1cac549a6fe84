package fr.insegur.quote.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows a contract to those whom it binds. */
@ApplicationScoped
class ReadContract {
    private final ContractRepository contracts;

    ReadContract(ContractRepository contracts) {
        this.contracts = contracts;
    }

    @Transactional
    ContractView read(UUID id, ContractReader reader) {
        return ContractView.of(contracts.get(id, reader), reader);
    }
}
