package fr.insegur.receivables.remittance;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The remittances of a contract, by age, without their lines. */
@ApplicationScoped
class ListRemittances {
    private final ReadableContracts contracts;
    private final RemittanceRepository remittances;

    ListRemittances(ReadableContracts contracts, RemittanceRepository remittances) {
        this.contracts = contracts;
        this.remittances = remittances;
    }

    @Transactional
    Page<RemittanceView> list(UUID contractId, PageRequest page) {
        contracts.getForClient(contractId);
        return Page.of(remittances.page(contractId, page), page, RemittanceView::id);
    }
}
