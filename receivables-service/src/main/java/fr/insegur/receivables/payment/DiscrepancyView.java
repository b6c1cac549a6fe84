package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between the factor's reports and the contract.
 *
 * @param invoiceId absent where it concerns no invoice
 * @param reportId the report at which it was found; absent where it was none
 * @param feeLine which of the fees; absent unless the subject is FEES
 * @param expected of the factor by then, all reports together
 * @param reported by then, all reports together
 * @param difference more than zero when the factor reports too much
 * @param closedAt when later reports made it tie or put other figures in its place; absent while it stands
 * @param statementId the factor's statement that has it; absent where it was found in a report
 * @param ageDays from when it was found until it was closed, or until now
 * @param detail what the factor's statement calls it; absent where it was found in a report
 */
record DiscrepancyView(
        UUID id,
        UUID contractId,
        @Nullable UUID invoiceId,
        @Nullable UUID reportId,
        @Nullable UUID statementId,
        Comparison.Subject subject,
        Comparison.@Nullable FeeLine feeLine,
        Money expected,
        Money reported,
        Money difference,
        LocalDate valueDate,
        Instant foundAt,
        @Nullable Instant closedAt,
        Status status,
        long ageDays,
        @Nullable String detail) {

    /** Whether the difference is still there. */
    enum Status {
        OPEN,
        CLOSED
    }

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-0000000000b1","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "invoiceId":"0198c0de-0000-7000-8000-000000000101","reportId":"0198c0de-0000-7000-8000-0000000000b2",\
            "subject":"BALANCE","expected":{"amount":"805.00","currency":"EUR"},\
            "reported":{"amount":"800.00","currency":"EUR"},"difference":{"amount":"-5.00","currency":"EUR"},\
            "valueDate":"2026-03-13","foundAt":"2026-03-13T10:00:00Z","status":"OPEN","ageDays":4}""";

    /** @param now to which its age is counted, unless it was closed before */
    static DiscrepancyView of(Discrepancy found, Instant now) {
        Instant closed = found.closedAt();
        return new DiscrepancyView(
                found.id(),
                found.contractId(),
                found.invoiceId(),
                found.reportId(),
                found.statementId(),
                found.subject(),
                found.feeLine(),
                found.expected(),
                found.reported(),
                found.difference(),
                found.valueDate(),
                found.foundAt(),
                closed,
                closed == null ? Status.OPEN : Status.CLOSED,
                Duration.between(found.foundAt(), closed == null ? now : closed).toDays(),
                found.detail());
    }
}
