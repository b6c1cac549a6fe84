package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a client's money is under a contract (domain.md 3.4).
 *
 * @param outstanding what debtors still owe on assigned invoices
 * @param fundsUsed what the client uses of the factor's money
 * @param available what the factor could pay out at once
 * @param reserved kept back on financed invoices until they are paid
 * @param unavailable not financed: over a limit or the ceiling, or debtor not approved
 * @param feesAccrued earned by the factor and not charged yet, VAT included: service commission, and interest to the business
 *     date
 * @param ceiling the most that may be financed at a time; absent without one
 */
@Schema(name = "Position", examples = PositionView.EXAMPLE)
record PositionView(
        UUID contractId,
        Money outstanding,
        Money fundsUsed,
        Money available,
        Money reserved,
        Money unavailable,
        Money feesAccrued,
        @Nullable Money ceiling) {

    static final String EXAMPLE = """
            {"contractId":"0198c0de-0000-7000-8000-0000000000c1","outstanding":{"amount":"22000.00","currency":"EUR"},\
            "fundsUsed":{"amount":"19800.00","currency":"EUR"},"available":{"amount":"0.00","currency":"EUR"},\
            "reserved":{"amount":"2200.00","currency":"EUR"},"unavailable":{"amount":"0.00","currency":"EUR"},\
            "feesAccrued":{"amount":"264.00","currency":"EUR"},"ceiling":{"amount":"300000.00","currency":"EUR"}}""";
}
