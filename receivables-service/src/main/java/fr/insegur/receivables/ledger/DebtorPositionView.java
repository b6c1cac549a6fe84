package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a debtor owes under a contract, and how much of it counts against its limit.
 *
 * @param financed the part of the outstanding that the factor carries
 * @param limit in force; absent where the factor granted none
 * @param limitLeft what further invoices may use of it; absent without a limit
 * @param openInvoices how many are not paid
 */
@Schema(name = "DebtorPosition", examples = DebtorPositionView.EXAMPLE)
record DebtorPositionView(
        UUID debtorId,
        String debtorSiren,
        String name,
        Money outstanding,
        Money financed,
        @Nullable Money limit,
        @Nullable Money limitLeft,
        long openInvoices) {

    static final String EXAMPLE = """
            {"debtorId":"0198c0de-0000-7000-8000-0000000000d1","debtorSiren":"732829320","name":"Coopérative du Bessin",\
            "outstanding":{"amount":"10000.00","currency":"EUR"},"financed":{"amount":"10000.00","currency":"EUR"},\
            "limit":{"amount":"15000.00","currency":"EUR"},"limitLeft":{"amount":"5000.00","currency":"EUR"},"openInvoices":1}""";
}
