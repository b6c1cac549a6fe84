package fr.insegur.partner.assignment;

import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads the invoices that were assigned under a factor's contract. */
@ApplicationScoped
class ListInvoices {
    private final AssignedInvoiceRepository invoices;
    private final ContractRepository contracts;
    private final ConsentRepository consents;

    ListInvoices(AssignedInvoiceRepository invoices, ContractRepository contracts, ConsentRepository consents) {
        this.invoices = invoices;
        this.contracts = contracts;
        this.consents = consents;
    }

    @Transactional
    Page<InvoiceView> list(UUID contractId, UUID partnerId, PageRequest page) {
        boolean named =
                consents.given(contracts.ofPartner(contractId, partnerId).quoteId());
        return Page.of(invoices.page(contractId, partnerId, page), page, AssignedInvoice::id)
                .map(invoice -> InvoiceView.of(invoice, named));
    }
}
