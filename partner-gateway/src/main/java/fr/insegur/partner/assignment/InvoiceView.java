package fr.insegur.partner.assignment;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assigned invoice as its factor sees it.
 *
 * @param debtorSiren absent until the client consented that names are told
 * @param financeable what may be financed of it; less than the amount where a limit or the concentration reduced it
 * @param advance what is due to the client on assignment
 */
record InvoiceView(
        UUID invoiceId,
        UUID remittanceId,
        UUID debtorId,
        @Nullable String debtorSiren,
        String number,
        LocalDate issueDate,
        LocalDate dueDate,
        LocalDate assignedOn,
        Money amount,
        Money financeable,
        Money advance) {

    static InvoiceView of(AssignedInvoice invoice, boolean named) {
        return new InvoiceView(
                invoice.id(),
                invoice.remittanceId(),
                invoice.debtorId(),
                named ? invoice.debtorSiren() : null,
                invoice.number(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.assignedOn(),
                invoice.amount(),
                invoice.financeable(),
                invoice.advance());
    }
}
