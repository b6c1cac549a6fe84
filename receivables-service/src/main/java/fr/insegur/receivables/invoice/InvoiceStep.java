package fr.insegur.receivables.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an invoice, with the state that it left.
 *
 * @param valueDate the business date from which it counts
 * @param bookedAt the instant at which it was booked here
 * @param actor who did it: a user's subject, or the factor
 * @param reportId the factor's report behind it; absent where there is none
 */
public record InvoiceStep(
        UUID id,
        UUID invoiceId,
        UUID contractId,
        Kind kind,
        InvoiceState state,
        LocalDate valueDate,
        Instant bookedAt,
        String actor,
        @Nullable UUID reportId) {

    /** What happened. */
    public enum Kind {
        ASSIGNED,
        ADVANCE_PAID,
        DEBTOR_PAID,
        FEES_CHARGED,
        BALANCE_PAID
    }
}
