package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the statement of the client's current account with its factor.
 *
 * @param opening what the client had, or owed when below zero, when the period began
 * @param closing the same when the period ended
 * @param next the cursor of the following lines; absent on the last page
 */
@Schema(name = "Statement", examples = StatementView.EXAMPLE)
record StatementView(
        UUID contractId,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money closing,
        List<StatementLine> items,
        @Nullable String next) {

    static final String EXAMPLE = """
            {"contractId":"0198c0de-0000-7000-8000-0000000000c1","from":"2026-01-01","to":"2026-01-31",\
            "opening":{"amount":"0.00","currency":"EUR"},"closing":{"amount":"0.00","currency":"EUR"},"items":[\
            """ + StatementLine.EXAMPLE + "]}";
}
