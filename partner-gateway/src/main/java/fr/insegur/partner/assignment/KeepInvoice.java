package fr.insegur.partner.assignment;

import fr.insegur.partner.contract.ContractRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps an assigned invoice for the factor's view. It is not told before the whole remittance is accepted. */
@ApplicationScoped
class KeepInvoice {
    private final AssignedInvoiceRepository invoices;
    private final ContractRepository contracts;

    KeepInvoice(AssignedInvoiceRepository invoices, ContractRepository contracts) {
        this.invoices = invoices;
        this.contracts = contracts;
    }

    @Transactional
    void keep(InvoiceAssigned assigned) {
        contracts.named(assigned.contractId(), assigned.partnerId());
        invoices.persist(new AssignedInvoice(assigned));
    }
}
