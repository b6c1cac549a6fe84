package fr.insegur.partner.contract;

import fr.insegur.platform.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The contracts that were signed here. */
@ApplicationScoped
public class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {

    /** The contract if it is this factor's; another factor's is as unknown as none. */
    public Contract ofPartner(UUID contractId, UUID partnerId) {
        return find("id = ?1 and partnerId = ?2", contractId, partnerId)
                .firstResultOptional()
                .orElseThrow(() -> Refused.unknown("contract-unknown", "there is no such contract"));
    }

    /**
     * The contract that an event of another service names. An event may come before the contract's own, in which case it
     * waits; one that names another factor than the one who signed is refused.
     */
    public Contract named(UUID contractId, UUID partnerId) {
        Contract contract = findByIdOptional(contractId)
                .orElseThrow(() -> Refused.notYet("contract-unknown", "this contract is not known here yet"));
        if (!contract.partnerId().equals(partnerId)) {
            throw Refused.conflict("partner-mismatch", "this contract is with another partner");
        }
        return contract;
    }

    /** For lists of rows that name their contract. */
    public Optional<UUID> quoteOf(UUID contractId) {
        return findByIdOptional(contractId).map(Contract::quoteId);
    }
}
