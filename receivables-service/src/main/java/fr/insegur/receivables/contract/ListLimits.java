package fr.insegur.receivables.contract;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The limits of a contract, by identifier, with those that wait and those that were refused. */
@ApplicationScoped
class ListLimits {
    private final ReadableContracts contracts;
    private final DebtorLimitRepository limits;

    ListLimits(ReadableContracts contracts, DebtorLimitRepository limits) {
        this.contracts = contracts;
        this.limits = limits;
    }

    @Transactional
    Page<LimitView> list(UUID contractId, PageRequest page) {
        contracts.get(contractId);
        return Page.of(limits.page(contractId, page), page, DebtorLimit::id).map(LimitView::of);
    }
}
