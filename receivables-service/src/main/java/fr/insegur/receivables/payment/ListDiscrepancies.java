package fr.insegur.receivables.payment;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The discrepancies of a contract, for its client and the broker: they are about the factor, so it does not see them. */
@ApplicationScoped
class ListDiscrepancies {
    private final ReadableContracts contracts;
    private final DiscrepancyRepository discrepancies;

    ListDiscrepancies(ReadableContracts contracts, DiscrepancyRepository discrepancies) {
        this.contracts = contracts;
        this.discrepancies = discrepancies;
    }

    @Transactional
    Page<DiscrepancyView> list(UUID contractId, PageRequest page) {
        contracts.getForClient(contractId);
        return Page.of(discrepancies.page(contractId, page), page, Discrepancy::id)
                .map(DiscrepancyView::of);
    }
}
