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
 * @param eligibilityVersion of the table of eligibility codes by which its lines were judged
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
        int eligibilityVersion,
        Instant createdAt,
        List<LineView> lines) {

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-0000000000f1","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "reference":"BORD-2026-001","assignedOn":"2026-01-12","count":1,\
            "total":{"amount":"10000.00","currency":"EUR"},"acceptedCount":1,\
            "acceptedTotal":{"amount":"10000.00","currency":"EUR"},\
            "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","eligibilityVersion":3,\
            "createdAt":"2026-01-12T09:00:00Z","lines":[{"number":"FA-2026-0101","debtorSiren":"732829320",\
            "amount":{"amount":"10000.00","currency":"EUR"},"invoiceId":"0198c0de-0000-7000-8000-000000000101",\
            "outcome":"REDUCED","financeable":{"amount":"8000.00","currency":"EUR"},\
            "advance":{"amount":"7200.00","currency":"EUR"},"codes":[{"code":"LIMIT_EXCEEDED",\
            "effect":"PARTLY_FINANCED","message":"Le montant dépasse l'agrément disponible sur ce débiteur : \
            l'excédent n'est pas financé.","remedy":"Demandez une augmentation de l'agrément ou attendez le paiement \
            de factures antérieures.","blocked":{"amount":"2000.00","currency":"EUR"}}]}]}""";

    /** What became of a line. */
    enum Outcome {
        ACCEPTED,
        REDUCED,
        TO_VERIFY,
        REJECTED
    }

    /**
     * Why, in words for the client.
     *
     * @param blocked the part of the amount that is not financed because of it, where it is a part
     */
    record CodeView(
            EligibilityCode code,
            Effect effect,
            String message,
            String remedy,
            @Nullable Money blocked) {
        static CodeView of(EligibilityCode code, @Nullable Money blocked) {
            return new CodeView(code, code.effect(), code.message(), code.remedy(), blocked);
        }
    }

    /**
     * A line.
     *
     * @param invoiceId absent unless the line was assigned
     * @param stated what the client said of it besides; absent where it said nothing
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
            @Nullable Stated stated,
            @Nullable UUID conflictsWith) {

        static LineView notAssigned(String number, String debtorSiren, Money amount, List<EligibilityCode> codes) {
            Money none = Money.zero(amount.currency());
            List<CodeView> views =
                    codes.stream().map(code -> CodeView.of(code, null)).toList();
            return new LineView(number, debtorSiren, amount, null, Outcome.REJECTED, none, none, views, null, null);
        }

        LineView withoutConflict() {
            return new LineView(
                    number, debtorSiren, amount, invoiceId, outcome, financeable, advance, codes, stated, null);
        }

        /** Before anything is assigned, and where it never will be by this, there is no invoice to name. */
        LineView withoutInvoice() {
            return new LineView(
                    number, debtorSiren, amount, null, outcome, financeable, advance, codes, stated, conflictsWith);
        }

        /** For the broker: what is behind a plain "to be verified". */
        LineView explained() {
            if (conflictsWith == null) {
                return this;
            }
            List<CodeView> told = codes.stream()
                    .map(code -> code.code() == EligibilityCode.VERIFICATION_NEEDED
                            ? CodeView.of(EligibilityCode.ALREADY_ASSIGNED_ELSEWHERE, null)
                            : code)
                    .toList();
            return new LineView(
                    number, debtorSiren, amount, invoiceId, outcome, financeable, advance, told, stated, conflictsWith);
        }
    }

    RemittanceView withoutConflicts() {
        return with(lines.stream().map(LineView::withoutConflict).toList());
    }

    RemittanceView explained() {
        return with(lines.stream().map(LineView::explained).toList());
    }

    private RemittanceView with(List<LineView> shown) {
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
                eligibilityVersion,
                createdAt,
                shown);
    }
}
