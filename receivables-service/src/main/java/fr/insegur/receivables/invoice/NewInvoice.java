package fr.insegur.receivables.invoice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice about to be assigned.
 *
 * @param normalisedNumber the number by which duplicates are found
 * @param assignedOn the business date of the assignment
 */
public record NewInvoice(
        UUID id,
        UUID remittanceId,
        UUID contractId,
        UUID clientId,
        String clientSiren,
        UUID partnerId,
        UUID debtorId,
        String debtorSiren,
        String number,
        String normalisedNumber,
        LocalDate issueDate,
        LocalDate dueDate,
        LocalDate assignedOn,
        InvoiceFigures figures) {

    public AssignedInvoice.Outcome outcome() {
        return figures.unavailable().isZero() ? AssignedInvoice.Outcome.ACCEPTED : AssignedInvoice.Outcome.REDUCED;
    }

    public InvoiceState state() {
        return figures.financeable().isZero() ? InvoiceState.NON_FINANCEABLE : InvoiceState.ELIGIBLE;
    }
}
