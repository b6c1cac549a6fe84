package fr.insegur.partner.assignment;

import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a remittance with its lines, for the factor that it was made to. */
@ApplicationScoped
class ShowRemittance {
    private final RemittanceRepository remittances;
    private final AssignedInvoiceRepository invoices;
    private final ContractRepository contracts;
    private final ConsentRepository consents;

    ShowRemittance(
            RemittanceRepository remittances,
            AssignedInvoiceRepository invoices,
            ContractRepository contracts,
            ConsentRepository consents) {
        this.remittances = remittances;
        this.invoices = invoices;
        this.contracts = contracts;
        this.consents = consents;
    }

    @Transactional
    RemittanceView show(UUID id, UUID partnerId) {
        Remittance remittance = remittances
                .ofPartner(id, partnerId)
                .orElseThrow(() -> Refused.unknown("remittance-unknown", "there is no such remittance"));
        boolean named = consents.given(
                contracts.ofPartner(remittance.contractId(), partnerId).quoteId());
        return RemittanceView.of(
                remittance,
                invoices.ofRemittance(id).stream()
                        .map(invoice -> InvoiceView.of(invoice, named))
                        .toList());
    }
}
