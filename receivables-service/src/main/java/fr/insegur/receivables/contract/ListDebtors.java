package fr.insegur.receivables.contract;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The debtors of a contract, by identifier. */
@ApplicationScoped
class ListDebtors {
    private final ReadableContracts contracts;
    private final DebtorRepository debtors;

    ListDebtors(ReadableContracts contracts, DebtorRepository debtors) {
        this.contracts = contracts;
        this.debtors = debtors;
    }

    @Transactional
    Page<DebtorView> list(UUID contractId, PageRequest page) {
        contracts.getForClient(contractId);
        return Page.of(debtors.page(contractId, page), page, Debtor::id).map(DebtorView::of);
    }
}
