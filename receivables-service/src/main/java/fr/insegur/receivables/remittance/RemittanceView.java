package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A remittance with the result of each line.
 *
 * @param count and total: of all lines as they were sent
 * @param acceptedCount and acceptedTotal: of the lines that were assigned
 * @param hash SHA-256 over the assigned lines, as the factor gets it
 */
@Schema(name = "Remittance", examples = RemittanceView.EXAMPLE)
record RemittanceView(
        UUID id,
        UUID contractId,
        String reference,
        LocalDate assignedOn,
        int count,
        Money total,
        int acceptedCount,
        Money acceptedTotal,
        String hash,
        Instant createdAt,
        List<LineView> lines) {

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-0000000000f1","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "reference":"BORD-2026-001","assignedOn":"2026-01-12","count":1,\
            "total":{"amount":"10000.00","currency":"EUR"},"acceptedCount":1,\
            "acceptedTotal":{"amount":"10000.00","currency":"EUR"},\
            "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "createdAt":"2026-01-12T09:00:00Z","lines":[{"number":"FA-2026-0101","debtorSiren":"732829320",\
            "amount":{"amount":"10000.00","currency":"EUR"},"invoiceId":"0198c0de-0000-7000-8000-000000000101",\
            "outcome":"REDUCED","financeable":{"amount":"8000.00","currency":"EUR"},\
            "advance":{"amount":"7200.00","currency":"EUR"},"codes":[{"code":"LIMIT_EXCEEDED",\
            "effect":"PARTLY_FINANCED","message":"Le montant dépasse l'agrément disponible sur ce débiteur : \
            l'excédent n'est pas financé.","remedy":"Demandez une augmentation de l'agrément ou attendez le paiement \
            de factures antérieures."}]}]}""";

    /** What became of a line. */
    enum Outcome {
        ACCEPTED,
        REDUCED,
        TO_VERIFY,
        REJECTED
    }

    /** Why, in words for the client. */
    record CodeView(EligibilityCode code, Effect effect, String message, String remedy) {
        static CodeView of(EligibilityCode code) {
            return new CodeView(code, code.effect(), code.message(), code.remedy());
        }
    }

    /**
     * A line.
     *
     * @param invoiceId absent unless the line was assigned
     * @param conflictsWith the invoice that is assigned under another account of the same company; shown to the broker only
     */
    record LineView(
            String number,
            String debtorSiren,
            Money amount,
            @Nullable UUID invoiceId,
            Outcome outcome,
            Money financeable,
            Money advance,
            List<CodeView> codes,
            @Nullable UUID conflictsWith) {

        static LineView notAssigned(String number, String debtorSiren, Money amount, List<EligibilityCode> codes) {
            Money none = Money.zero(amount.currency());
            List<CodeView> views = codes.stream().map(CodeView::of).toList();
            return new LineView(number, debtorSiren, amount, null, Outcome.REJECTED, none, none, views, null);
        }

        LineView withoutConflict() {
            return new LineView(number, debtorSiren, amount, invoiceId, outcome, financeable, advance, codes, null);
        }
    }

    RemittanceView withoutConflicts() {
        return new RemittanceView(
                id,
                contractId,
                reference,
                assignedOn,
                count,
                total,
                acceptedCount,
                acceptedTotal,
                hash,
                createdAt,
                lines.stream().map(LineView::withoutConflict).toList());
    }
}
