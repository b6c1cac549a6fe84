package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The position of a contract on the business date, from its stored balances and the interest since they last moved. */
@ApplicationScoped
class ReadPosition {
    private final ReadableContracts contracts;
    private final BalancesRepository balances;
    private final TermsRepository terms;
    private final BusinessClock clock;

    ReadPosition(ReadableContracts contracts, BalancesRepository balances, TermsRepository terms, BusinessClock clock) {
        this.contracts = contracts;
        this.balances = balances;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional
    PositionView read(UUID contractId) {
        Contract contract = contracts.get(contractId);
        Map<Account, Money> accounts = balances.ofContract(contractId, contract.currency());
        Money none = Money.zero(contract.currency());
        Money fundsUsed = FundsUsedRules.fundsUsed(contract.currency(), accounts);
        Money ceiling = terms.of(contract).at(clock.today()).ceiling();
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

    /** Interest is booked when something happens; between two such days it grows all the same. */
    private Money interestNotBooked(Contract contract) {
        Standing total = balances.total(contract.id(), contract.currency());
        TermsHistory history = terms.of(contract);
        LocalDate today = clock.today();
        Money interest = total.interestUntil(history, today).minus(total.interestBooked());
        return interest.plus(interest.times(history.financingVat(today)));
    }
}
