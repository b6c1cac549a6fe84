package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
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
 */
record DiscrepancyView(
        UUID id,
        UUID contractId,
        @Nullable UUID invoiceId,
        @Nullable UUID reportId,
        Comparison.Subject subject,
        Comparison.@Nullable FeeLine feeLine,
        Money expected,
        Money reported,
        Money difference,
        LocalDate valueDate,
        Instant foundAt,
        @Nullable Instant closedAt) {

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-0000000000b1","contractId":"0198c0de-0000-7000-8000-0000000000c1",\
            "invoiceId":"0198c0de-0000-7000-8000-000000000101","reportId":"0198c0de-0000-7000-8000-0000000000b2",\
            "subject":"BALANCE","expected":{"amount":"805.00","currency":"EUR"},\
            "reported":{"amount":"800.00","currency":"EUR"},"difference":{"amount":"-5.00","currency":"EUR"},\
            "valueDate":"2026-03-13","foundAt":"2026-03-13T10:00:00Z"}""";

    static DiscrepancyView of(Discrepancy found) {
        return new DiscrepancyView(
                found.id(),
                found.contractId(),
                found.invoiceId(),
                found.reportId(),
                found.subject(),
                found.feeLine(),
                found.expected(),
                found.reported(),
                found.difference(),
                found.valueDate(),
                found.foundAt(),
                found.closedAt());
    }
}
