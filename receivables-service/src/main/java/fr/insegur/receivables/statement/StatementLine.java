package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.EntryKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A movement of the client's current account.
 *
 * @param bookedOn the day on which it was booked; {@code valueDate} the day from which it counts
 * @param reversed what kind of entry is taken back; absent unless this is a reversal
 * @param number of the invoice; absent where it concerns none
 * @param amount in the client's favour when more than zero
 * @param balance after it, in the client's favour when more than zero
 */
@Schema(name = "StatementLine", examples = StatementLine.EXAMPLE)
record StatementLine(
        UUID entryId,
        long position,
        LocalDate bookedOn,
        LocalDate valueDate,
        EntryKind kind,
        @Nullable EntryKind reversed,
        @Nullable UUID invoiceId,
        @Nullable String number,
        Money amount,
        Money balance) {

    static final String EXAMPLE = """
            {"entryId":"0198c0de-0000-7000-8000-000000000204","position":4,"bookedOn":"2026-01-12","valueDate":"2026-01-12",\
            "kind":"ADVANCE","invoiceId":"0198c0de-0000-7000-8000-000000000101","number":"FA-2026-0101",\
            "amount":{"amount":"-9000.00","currency":"EUR"},"balance":{"amount":"0.00","currency":"EUR"}}""";
}
