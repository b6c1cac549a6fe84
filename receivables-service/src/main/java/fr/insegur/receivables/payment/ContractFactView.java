package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact of a contract as it was booked. */
@Schema(name = "BookedContractFact", examples = ContractFactView.EXAMPLE)
record ContractFactView(
        UUID id,
        UUID contractId,
        ContractFactCommand.Kind kind,
        LocalDate valueDate,
        Instant bookedAt,
        Money amount,
        List<FactView.EntryView> entries) {

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-000000000311","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "kind":"RECEIPT_UNIDENTIFIED","valueDate":"2026-03-18","bookedAt":"2026-03-18T10:00:00Z",\
            "amount":{"amount":"1250.00","currency":"EUR"},"entries":[{"id":"0198c0de-0000-7000-8000-000000000312",\
            "kind":"RECEIPT_UNIDENTIFIED","valueDate":"2026-03-18","legs":[\
            {"account":"BK","amount":{"amount":"1250.00","currency":"EUR"}},\
            {"account":"ENA","amount":{"amount":"-1250.00","currency":"EUR"}}]}]}""";
}
