package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** The position of a contract on the business date, from its stored balances and the interest since they last moved. */
@ApplicationScoped
class ReadPosition {
    private final ReadableContracts contracts;
    private final BalancesRepository balances;
    private final BusinessClock clock;

    ReadPosition(ReadableContracts contracts, BalancesRepository balances, BusinessClock clock) {
        this.contracts = contracts;
        this.balances = balances;
        this.clock = clock;
    }

    @Transactional
    PositionView read(UUID contractId) {
        Contract contract = contracts.get(contractId);
        Map<Account, Money> accounts = balances.ofContract(contractId, contract.currency());
        Money none = Money.zero(contract.currency());
        Money fundsUsed = FundsUsedRules.fundsUsed(contract.currency(), accounts);
        Money ceiling = contract.terms().ceiling();
        Money credit = accounts.getOrDefault(Account.CC, none).negated();
        Money payable = ceiling == null ? credit : credit.min(ceiling.minus(fundsUsed));
        return new PositionView(
                contractId,
                accounts.getOrDefault(Account.ENC, none),
                fundsUsed,
                payable.max(none),
                accounts.getOrDefault(Account.RES, none).negated(),
                accounts.getOrDefault(Account.IND, none).negated(),
                accounts.getOrDefault(Account.CAR, none)
                        .plus(accounts.getOrDefault(Account.ICR, none))
                        .plus(interestNotBooked(contract)),
                ceiling);
    }

    /** Interest is booked when a report comes; between two of them it grows every day all the same. */
    private Money interestNotBooked(Contract contract) {
        return Money.sum(
                contract.currency(),
                balances.openMovements(contract.id(), contract.currency()).values().stream()
                        .map(movements -> AccruedInterest.of(contract.terms(), movements, clock.today())
                                .notBooked(movements))
                        .toList());
    }
}
