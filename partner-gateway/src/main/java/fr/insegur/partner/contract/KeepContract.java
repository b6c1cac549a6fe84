package fr.insegur.partner.contract;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes that a contract is in force. */
@ApplicationScoped
class KeepContract {
    private final ContractRepository contracts;

    KeepContract(ContractRepository contracts) {
        this.contracts = contracts;
    }

    @Transactional
    void keep(ContractActivated activated) {
        Contract contract = contracts.findByIdOptional(activated.contractId()).orElseGet(() -> {
            Contract unseen = new Contract(
                    activated.contractId(), activated.quoteId(), activated.clientId(), activated.partnerId());
            contracts.persist(unseen);
            return unseen;
        });
        if (!contract.partnerId().equals(activated.partnerId())) {
            throw Refused.conflict("partner-mismatch", "this contract was signed by another partner");
        }
        contract.activate(activated.startDate());
    }
}
