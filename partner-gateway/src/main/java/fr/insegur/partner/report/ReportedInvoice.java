package fr.insegur.partner.report;

import fr.insegur.partner.assignment.AssignedInvoice;
import fr.insegur.partner.assignment.AssignedInvoiceRepository;
import fr.insegur.partner.contract.Contract;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Finds what a report is about, for the factor whose it is, and refuses what cannot be reported of it. */
@ApplicationScoped
class ReportedInvoice {
    /** A bank values a payment some days after it was made, over a long weekend at most; nobody reports what is to come. */
    private static final int FURTHEST_DAYS = 7;

    private final ContractRepository contracts;
    private final AssignedInvoiceRepository invoices;
    private final BusinessClock clock;

    ReportedInvoice(ContractRepository contracts, AssignedInvoiceRepository invoices, BusinessClock clock) {
        this.contracts = contracts;
        this.invoices = invoices;
        this.clock = clock;
    }

    record Found(AssignedInvoice invoice, UUID clientId) {}

    /** @throws Refused 404 for a contract that is not the factor's */
    void requireContract(UUID contractId, UUID partnerId) {
        contracts.ofPartner(contractId, partnerId);
    }

    /** The invoice, locked. */
    Found find(UUID contractId, UUID partnerId, UUID invoiceId, LocalDate valueDate) {
        Contract contract = contracts.ofPartner(contractId, partnerId);
        AssignedInvoice invoice = invoices.lock(invoiceId, contractId, partnerId)
                .orElseThrow(() -> Refused.unknown("invoice-unknown", "there is no such invoice under this contract"));
        if (valueDate.isBefore(invoice.assignedOn())) {
            throw Refused.unprocessable(
                    "value-date-before-assignment",
                    "nothing is paid or charged for an invoice before it is assigned",
                    new FieldProblem("/valueDate", "too-early", "on or after " + invoice.assignedOn()));
        }
        if (valueDate.isAfter(clock.today().plusDays(FURTHEST_DAYS))) {
            throw Refused.invalid(
                    "value-date-too-far",
                    "a report is of what has happened, so its value date lies a few days ahead at most",
                    new FieldProblem("/valueDate", "too-far", "at most " + FURTHEST_DAYS + " days ahead"));
        }
        return new Found(invoice, contract.clientId());
    }
}
