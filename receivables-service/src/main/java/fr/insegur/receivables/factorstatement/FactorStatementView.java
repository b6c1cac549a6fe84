package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.factorstatement.StatementMatchingRules.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A factor's statement with what was found for each line.
 *
 * @param opening what the client had when the period began, by the factor; below zero what it owed
 * @param matched how many of its lines are in the ledger as they are
 * @param lines those of the statement in its order, then movements of the ledger that it lacks; absent in lists
 */
@Schema(name = "FactorStatement", examples = FactorStatementView.EXAMPLE)
record FactorStatementView(
        UUID id,
        UUID contractId,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money closing,
        int count,
        int matched,
        Instant receivedAt,
        @Nullable List<LineView> lines) {

    static final String SUMMARY = """
            "id":"0198c0de-0000-7000-8000-0000000000e1","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "from":"2026-01-01","to":"2026-01-31","opening":{"amount":"0.00","currency":"EUR"},\
            "closing":{"amount":"0.00","currency":"EUR"},"count":3,"matched":2,"receivedAt":"2026-02-03T09:00:00Z\"""";
    static final String EXAMPLE = "{" + SUMMARY + """
            ,"lines":[{"valueDate":"2026-01-12","label":"Cession","invoice":"FA-2026-0101",\
            "amount":{"amount":"9000.00","currency":"EUR"},"outcome":"MATCHED",\
            "entryId":"0198c0de-0000-7000-8000-000000000201"},{"valueDate":"2026-01-31","label":"Frais de relance",\
            "invoice":"","amount":{"amount":"-25.00","currency":"EUR"},"outcome":"NOT_IN_LEDGER"}]}""";

    /** @param entryId in the ledger; absent where it has none */
    record LineView(
            LocalDate valueDate,
            String label,
            String invoice,
            Money amount,
            Outcome outcome,
            @Nullable UUID entryId) {}
}
