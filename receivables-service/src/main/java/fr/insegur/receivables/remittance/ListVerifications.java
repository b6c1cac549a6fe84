package fr.insegur.receivables.remittance;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What was found out about the invoices of a contract, by age; for its client and the broker. */
@ApplicationScoped
class ListVerifications {
    private final ReadableContracts contracts;
    private final VerificationRepository verifications;

    ListVerifications(ReadableContracts contracts, VerificationRepository verifications) {
        this.contracts = contracts;
        this.verifications = verifications;
    }

    @Transactional
    Page<VerificationView> list(UUID contractId, PageRequest page) {
        contracts.getForClient(contractId);
        return Page.of(verifications.page(contractId, page), page, VerificationView::id);
    }
}
