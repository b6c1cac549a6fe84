package fr.insegur.receivables.contract;

import fr.insegur.platform.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Contracts by id; whoever may not see one is told the same as if it were not there. */
@ApplicationScoped
public class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {

    /** @throws Refused (not yet) when there is none that the caller may see: it may still be on its way here */
    public Contract visible(UUID contractId, Predicate<Contract> maySee) {
        return findByIdOptional(contractId).filter(maySee).orElseThrow(ContractRepository::unknown);
    }

    /** The contract, its row locked until the transaction ends; who may see it, the caller decides. */
    public Optional<Contract> locked(UUID contractId) {
        return findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The contract of this client, its row locked until the transaction ends. */
    public Contract lockedOf(UUID contractId, UUID clientId) {
        return findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE)
                .filter(contract -> contract.clientId().equals(clientId))
                .orElseThrow(ContractRepository::unknown);
    }

    /** The contract with this factor, its row locked until the transaction ends. */
    public Contract lockedWith(UUID contractId, UUID partnerId) {
        return findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE)
                .filter(contract -> contract.partnerId().equals(partnerId))
                .orElseThrow(ContractRepository::unknown);
    }

    private static Refused unknown() {
        return Refused.notYet("contract-unknown", "there is no such contract here, or not yet");
    }
}
