package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.statement.TrialBalanceView.Basis;
import fr.insegur.receivables.statement.TrialBalanceView.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The trial balance of a contract on any day, added up from the postings. */
@ApplicationScoped
class ReadTrialBalance {
    private final ReadableContracts contracts;
    private final BalancesRepository balances;

    ReadTrialBalance(ReadableContracts contracts, BalancesRepository balances) {
        this.contracts = contracts;
        this.balances = balances;
    }

    @Transactional
    TrialBalanceView read(UUID contractId, LocalDate on, Basis basis) {
        Contract contract = contracts.get(contractId);
        Map<Account, Money> accounts = basis == Basis.VALUE
                ? balances.asOfValueDate(contractId, contract.currency(), on)
                : balances.asOfBooking(contractId, contract.currency(), on);
        List<Line> lines = accounts.entrySet().stream()
                .filter(account -> !account.getValue().isZero())
                .map(account -> Line.of(account.getKey(), account.getValue()))
                .toList();
        return new TrialBalanceView(
                contractId,
                on,
                basis,
                lines,
                Money.sum(contract.currency(), lines.stream().map(Line::debit).toList()),
                Money.sum(contract.currency(), lines.stream().map(Line::credit).toList()));
    }
}
