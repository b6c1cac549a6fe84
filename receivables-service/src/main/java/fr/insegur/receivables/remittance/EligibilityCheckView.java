package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.remittance.RemittanceView.LineView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would become of each line now.
 *
 * @param asOf the instant of the answer, which holds for no other
 * @param notice the same in words for the client
 * @param eligibilityVersion of the table of eligibility codes by which the lines were judged
 * @param assignableCount and assignableTotal: of the lines that would be assigned
 * @param financeable and advance: what would be financed of them, and paid at once
 */
@Schema(name = "EligibilityCheck", examples = EligibilityCheckView.EXAMPLE)
record EligibilityCheckView(
        UUID contractId,
        Instant asOf,
        LocalDate businessDate,
        String notice,
        int eligibilityVersion,
        int count,
        Money total,
        int assignableCount,
        Money assignableTotal,
        Money financeable,
        Money advance,
        List<LineView> lines) {

    static final String NOTICE =
            "Réponse indicative, donnée à cet instant : rien n'est cédé ni réservé, et la cession elle-même"
                    + " peut aboutir à un autre résultat.";

    static final String EXAMPLE = """
            {"contractId":"0198c0de-0000-7000-8000-0000000000c1","asOf":"2026-01-12T09:00:00Z",\
            "businessDate":"2026-01-12","notice":"Réponse indicative, donnée à cet instant : rien n'est cédé ni réservé, \
            et la cession elle-même peut aboutir à un autre résultat.","eligibilityVersion":2,"count":1,\
            "total":{"amount":"10000.00","currency":"EUR"},"assignableCount":1,\
            "assignableTotal":{"amount":"10000.00","currency":"EUR"},\
            "financeable":{"amount":"10000.00","currency":"EUR"},"advance":{"amount":"9000.00","currency":"EUR"},\
            "lines":[{"number":"FA-2026-0101","debtorSiren":"732829320",\
            "amount":{"amount":"10000.00","currency":"EUR"},"invoiceId":null,"outcome":"ACCEPTED",\
            "financeable":{"amount":"10000.00","currency":"EUR"},"advance":{"amount":"9000.00","currency":"EUR"},\
            "codes":[],"stated":null,"conflictsWith":null}]}""";

    static EligibilityCheckView of(Assignment supposed, boolean isForBroker) {
        List<LineView> lines = supposed.lineViews().stream()
                .map(LineView::withoutInvoice)
                .map(line -> isForBroker ? line.explained() : line.withoutConflict())
                .toList();
        Money none = Money.zero(supposed.contract().currency());
        return new EligibilityCheckView(
                supposed.contractId(),
                supposed.bookedAt(),
                supposed.assignedOn(),
                NOTICE,
                EligibilityTable.CURRENT.version(),
                lines.size(),
                supposed.command().total(),
                supposed.invoices().size(),
                supposed.acceptedTotal(),
                supposed.invoices().stream()
                        .map(invoice -> invoice.figures().financeable())
                        .reduce(none, Money::plus),
                supposed.invoices().stream()
                        .map(invoice -> invoice.figures().advance())
                        .reduce(none, Money::plus),
                lines);
    }
}
