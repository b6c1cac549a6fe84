package fr.insegur.quote.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The amendments of a contract, for those whom it binds. */
@ApplicationScoped
class ListAmendments {
    private final ContractRepository contracts;
    private final AmendmentRepository amendments;

    ListAmendments(ContractRepository contracts, AmendmentRepository amendments) {
        this.contracts = contracts;
        this.amendments = amendments;
    }

    @Transactional
    List<Amendment> list(UUID contractId, ContractReader reader) {
        contracts.get(contractId, reader);
        return amendments.ofContract(contractId);
    }
}
