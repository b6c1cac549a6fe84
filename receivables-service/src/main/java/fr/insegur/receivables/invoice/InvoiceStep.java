package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an invoice, or to a contract as a whole, with the state that it left.
 *
 * @param invoiceId absent for what concerns the contract as a whole, and then there is no state
 * @param valueDate the business date from which it counts
 * @param bookedAt the instant at which it was booked here
 * @param actor who did it: a user's subject, the factor, or this service
 * @param reportId the factor's report behind it; absent where there is none
 * @param amount absent where there is none
 * @param reason in the words of who said so; absent where none was given
 * @param reverses the step that this one takes back; absent otherwise
 */
public record InvoiceStep(
        UUID id,
        @Nullable UUID invoiceId,
        UUID contractId,
        Move kind,
        @Nullable InvoiceState state,
        LocalDate valueDate,
        Instant bookedAt,
        String actor,
        @Nullable UUID reportId,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable UUID reverses) {

    /** What happened of itself: no report, no amount, no reason. */
    public static InvoiceStep of(
            UUID id,
            UUID invoiceId,
            UUID contractId,
            Move kind,
            InvoiceState state,
            LocalDate valueDate,
            Instant bookedAt,
            String actor) {
        return new InvoiceStep(
                id, invoiceId, contractId, kind, state, valueDate, bookedAt, actor, null, null, null, null);
    }
}
