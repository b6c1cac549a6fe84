package fr.insegur.receivables.contract;

import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The contracts that the caller may read: its own as a client or as the factor, all as the broker. */
@ApplicationScoped
public class ReadableContracts {
    private final ContractRepository contracts;
    private final Caller caller;

    ReadableContracts(ContractRepository contracts, Caller caller) {
        this.contracts = contracts;
        this.caller = caller;
    }

    /** The same refusal for a contract that is not there and for a foreign one. */
    public Contract get(UUID contractId) {
        return contracts.visible(
                contractId,
                contract -> caller.mayReadClient(contract.clientId()) || caller.mayReadPartner(contract.partnerId()));
    }

    /** As {@link #get}, and not for factors. */
    public Contract getForClient(UUID contractId) {
        return contracts.visible(contractId, contract -> caller.mayReadClient(contract.clientId()));
    }
}
