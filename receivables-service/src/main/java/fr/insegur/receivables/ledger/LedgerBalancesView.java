package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Balances by account, debit positive. Accounts that never moved are absent.
 *
 * @param invoiceId absent for the whole contract
 */
@Schema(name = "LedgerBalances", examples = LedgerBalancesView.EXAMPLE)
record LedgerBalancesView(UUID contractId, @Nullable UUID invoiceId, List<AccountView> accounts) {
    static final String EXAMPLE = """
            {"contractId":"0198c0de-0000-7000-8000-0000000000c1","accounts":[\
            {"account":"BK","balance":{"amount":"429.00","currency":"EUR"}},\
            {"account":"PC","balance":{"amount":"-220.00","currency":"EUR"}},\
            {"account":"PF","balance":{"amount":"-165.00","currency":"EUR"}},\
            {"account":"TVA","balance":{"amount":"-44.00","currency":"EUR"}}]}""";

    record AccountView(Account account, Money balance) {}

    static LedgerBalancesView of(UUID contractId, @Nullable UUID invoiceId, Map<Account, Money> balances) {
        return new LedgerBalancesView(
                contractId,
                invoiceId,
                balances.entrySet().stream()
                        .map(balance -> new AccountView(balance.getKey(), balance.getValue()))
                        .toList());
    }
}
