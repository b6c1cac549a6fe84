package fr.insegur.receivables.payment;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The discrepancies of a contract, for its client and the broker: they are about the factor, so it does not see them. */
@ApplicationScoped
class ListDiscrepancies {
    private final ReadableContracts contracts;
    private final DiscrepancyRepository discrepancies;

    private final BusinessClock clock;

    ListDiscrepancies(ReadableContracts contracts, DiscrepancyRepository discrepancies, BusinessClock clock) {
        this.contracts = contracts;
        this.discrepancies = discrepancies;
        this.clock = clock;
    }

    @Transactional
    Page<DiscrepancyView> list(UUID contractId, PageRequest page) {
        contracts.getForClient(contractId);
        return Page.of(discrepancies.page(contractId, page), page, Discrepancy::id)
                .map(found -> DiscrepancyView.of(found, clock.now()));
    }
}
