package fr.insegur.partner.assignment;

import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.partner.contract.Contract;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads what was assigned to a factor. */
@ApplicationScoped
class ShowAssignments {
    private final RemittanceRepository remittances;
    private final AssignedInvoiceRepository invoices;
    private final ContractRepository contracts;
    private final ConsentRepository consents;

    ShowAssignments(
            RemittanceRepository remittances,
            AssignedInvoiceRepository invoices,
            ContractRepository contracts,
            ConsentRepository consents) {
        this.remittances = remittances;
        this.invoices = invoices;
        this.contracts = contracts;
        this.consents = consents;
    }

    RemittanceView remittance(UUID id, UUID partnerId) {
        Remittance remittance = remittances
                .ofPartner(id, partnerId)
                .orElseThrow(() -> Refused.unknown("remittance-unknown", "there is no such remittance"));
        boolean named = isNamed(contracts.ofPartner(remittance.contractId(), partnerId));
        return RemittanceView.of(
                remittance,
                invoices.ofRemittance(id).stream()
                        .map(invoice -> InvoiceView.of(invoice, named))
                        .toList());
    }

    Page<InvoiceView> invoices(UUID contractId, UUID partnerId, PageRequest page) {
        boolean named = isNamed(contracts.ofPartner(contractId, partnerId));
        return Page.of(invoices.page(contractId, partnerId, page), page, AssignedInvoice::id)
                .map(invoice -> InvoiceView.of(invoice, named));
    }

    private boolean isNamed(Contract contract) {
        return consents.given(contract.quoteId());
    }
}
