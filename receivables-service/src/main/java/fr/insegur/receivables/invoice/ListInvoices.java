package fr.insegur.receivables.invoice;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The invoices of a contract in the order of their assignment, without their stories. */
@ApplicationScoped
class ListInvoices {
    private final ReadableContracts contracts;
    private final InvoiceRepository invoices;

    ListInvoices(ReadableContracts contracts, InvoiceRepository invoices) {
        this.contracts = contracts;
        this.invoices = invoices;
    }

    @Transactional
    Page<InvoiceView> list(UUID contractId, PageRequest page) {
        contracts.getForClient(contractId);
        return Page.of(invoices.page(contractId, page), page, AssignedInvoice::id)
                .map(InvoiceView::summary);
    }
}
