package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found out about an invoice; the last one about it counts.
 *
 * @param means by which it is confirmed; absent where none did
 */
@Schema(name = "Verification", examples = VerificationView.EXAMPLE)
record VerificationView(
        UUID id,
        UUID contractId,
        String number,
        String debtorSiren,
        LocalDate issueDate,
        Money amount,
        VerificationResult result,
        @Nullable Proof means,
        @Nullable String comment,
        Instant verifiedAt) {
    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-000000000301","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "number":"FA-2026-0101","debtorSiren":"732829320","issueDate":"2026-01-12",\
            "amount":{"amount":"10000.00","currency":"EUR"},"result":"CONFIRMED",\
            "means":"DEBTOR_CONFIRMATION","comment":"Confirmée par le service fournisseurs le 13 janvier.",\
            "verifiedAt":"2026-01-13T09:00:00Z"}""";
}
