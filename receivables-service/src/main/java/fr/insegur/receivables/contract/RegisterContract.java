package fr.insegur.receivables.contract;

import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps a copy of a contract that came into force; a contract is registered once, whatever is said again. */
@ApplicationScoped
class RegisterContract {
    private final ContractRepository contracts;
    private final BusinessClock clock;

    RegisterContract(ContractRepository contracts, BusinessClock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    @Transactional
    void register(ContractActivated fact) {
        if (contracts.findByIdOptional(fact.contractId()).isEmpty()) {
            contracts.persist(new Contract(fact, clock.now()));
        }
    }
}
