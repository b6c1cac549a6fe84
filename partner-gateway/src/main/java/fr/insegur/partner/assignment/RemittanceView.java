package fr.insegur.partner.assignment;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A remittance as its factor sees it.
 *
 * @param hash of the lines, as the webhook named it
 */
@Schema(example = AssignmentExamples.REMITTANCE)
record RemittanceView(
        UUID id,
        UUID contractId,
        String reference,
        LocalDate assignedOn,
        int count,
        Money total,
        String hash,
        List<InvoiceView> lines) {

    static RemittanceView of(Remittance remittance, List<InvoiceView> lines) {
        return new RemittanceView(
                remittance.id(),
                remittance.contractId(),
                remittance.reference(),
                remittance.assignedOn(),
                remittance.count(),
                remittance.total(),
                remittance.hash(),
                lines);
    }
}
