package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The aged balance of an audit in total; that of each debtor is in the list of debtors.
 *
 * @param total of the open items
 * @param unallocatedCredits in a column of their own: {@code total} less these is the balance of the accounts
 */
@Schema(name = "AgedBalance", examples = AgedBalanceView.EXAMPLE)
record AgedBalanceView(
        LocalDate asOf, List<AuditView.Aged> ageing, Money total, Money unallocatedCredits, Money balance) {
    static final String EXAMPLE = """
            {"asOf":"2025-12-31","ageing":[{"bucket":"NOT_DUE","amount":{"amount":"164458.17","currency":"EUR"},\
            "byInvoiceDate":{"amount":"0.00","currency":"EUR"}}],"total":{"amount":"212194.14","currency":"EUR"},\
            "unallocatedCredits":{"amount":"0.00","currency":"EUR"},"balance":{"amount":"212194.14","currency":"EUR"}}""";

    static AgedBalanceView of(Audit audit) {
        Money balance = Money.ofMinor(audit.outstanding(), audit.currency());
        Money unallocated = Money.ofMinor(audit.unallocated(), audit.currency());
        return new AgedBalanceView(
                audit.asOf(), AuditView.ageing(audit), balance.plus(unallocated), unallocated, balance);
    }
}
