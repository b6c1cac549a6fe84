package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The balances of a contract, or of one of its invoices. */
@ApplicationScoped
class ReadBalances {
    private final ReadableContracts contracts;
    private final BalancesRepository balances;

    ReadBalances(ReadableContracts contracts, BalancesRepository balances) {
        this.contracts = contracts;
        this.balances = balances;
    }

    @Transactional
    LedgerBalancesView read(UUID contractId, @Nullable UUID invoiceId) {
        Contract contract = contracts.get(contractId);
        // The query names the contract too, so an invoice of another contract has no accounts here.
        Map<Account, Money> accounts = invoiceId == null
                ? balances.ofContract(contractId, contract.currency())
                : balances.ofInvoice(contractId, invoiceId, contract.currency());
        return LedgerBalancesView.of(contractId, invoiceId, accounts);
    }
}
