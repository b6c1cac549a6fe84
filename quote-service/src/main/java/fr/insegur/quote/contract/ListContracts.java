package fr.insegur.quote.contract;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lists the contracts that somebody may see, the oldest first. */
@ApplicationScoped
class ListContracts {
    private final ContractRepository contracts;

    ListContracts(ContractRepository contracts) {
        this.contracts = contracts;
    }

    @Transactional
    Page<ContractView> list(ContractReader reader, PageRequest page) {
        return Page.of(contracts.page(reader, page), page, Contract::id)
                .map(contract -> ContractView.of(contract, reader));
    }
}
