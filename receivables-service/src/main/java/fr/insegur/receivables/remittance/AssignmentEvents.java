package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.InvoiceFigures;
import fr.insegur.receivables.invoice.NewInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is published of a remittance: a fact per line, and the remittance itself last, once it is complete. */
final class AssignmentEvents {
    private static final String TOPIC = "assignments.v1";

    private AssignmentEvents() {}

    record InvoiceAssigned(
            UUID invoiceId,
            UUID remittanceId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            UUID debtorId,
            String debtorSiren,
            String number,
            LocalDate issueDate,
            LocalDate dueDate,
            LocalDate assignedOn,
            Money amount,
            Money financeable,
            Money advance,
            Money reserve,
            Money unavailable,
            AssignedInvoice.Outcome outcome,
            List<EligibilityCode> codes) {}

    record InvoiceRejected(
            UUID remittanceId, UUID contractId, UUID clientId, String number, List<EligibilityCode> codes) {}

    /** @param count and total: of the assigned lines */
    record RemittanceAccepted(
            UUID remittanceId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            String reference,
            LocalDate assignedOn,
            int count,
            Money total,
            String hash) {}

    static List<OutgoingEvent> of(Assignment assignment) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (Assignment.Result result : assignment.results()) {
            NewInvoice invoice = result.invoice();
            events.add(
                    invoice == null
                            ? event(assignment, "invoice-rejected.v1", rejected(assignment, result))
                            : event(assignment, "invoice-assigned.v1", assigned(invoice, result)));
        }
        events.add(event(
                assignment,
                "remittance-accepted.v1",
                new RemittanceAccepted(
                        assignment.id(),
                        assignment.contractId(),
                        assignment.clientId(),
                        assignment.partnerId(),
                        assignment.command().reference(),
                        assignment.assignedOn(),
                        assignment.invoices().size(),
                        assignment.acceptedTotal(),
                        assignment.hash())));
        return events;
    }

    private static InvoiceAssigned assigned(NewInvoice invoice, Assignment.Result result) {
        InvoiceFigures figures = invoice.figures();
        return new InvoiceAssigned(
                invoice.id(),
                invoice.remittanceId(),
                invoice.contractId(),
                invoice.clientId(),
                invoice.partnerId(),
                invoice.debtorId(),
                invoice.debtorSiren(),
                invoice.number(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.assignedOn(),
                figures.amount(),
                figures.financeable(),
                figures.advance(),
                figures.reserve(),
                figures.unavailable(),
                invoice.outcome(),
                result.verdict().codes());
    }

    /** With the codes that keep it from being assigned; what else was found is of no use to who is told. */
    private static InvoiceRejected rejected(Assignment assignment, Assignment.Result result) {
        return new InvoiceRejected(
                assignment.id(),
                assignment.contractId(),
                assignment.clientId(),
                result.verdict().line().number(),
                result.verdict().codes().stream()
                        .filter(code -> code.effect() == Effect.REJECT || code.effect() == Effect.VERIFY)
                        .toList());
    }

    private static OutgoingEvent event(Assignment assignment, String type, Object fact) {
        return new OutgoingEvent(
                TOPIC, assignment.contractId(), type, fact, assignment.clientId(), assignment.partnerId());
    }
}
