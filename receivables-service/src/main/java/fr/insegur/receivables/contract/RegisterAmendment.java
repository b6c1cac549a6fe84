package fr.insegur.receivables.contract;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps what a contract says from a day on; what was booked for earlier days stays as it is. */
@ApplicationScoped
class RegisterAmendment {
    private final ContractRepository contracts;
    private final TermsRepository terms;
    private final BusinessClock clock;

    RegisterAmendment(ContractRepository contracts, TermsRepository terms, BusinessClock clock) {
        this.contracts = contracts;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Refused not yet while the contract has not arrived here; unprocessable for another currency */
    @Transactional
    void register(ContractAmended fact) {
        Contract contract = contracts.visible(fact.contractId(), any -> true);
        contract.requireCurrency(fact.terms());
        terms.amend(fact.amendmentId(), contract.id(), fact.effectiveFrom(), fact.terms(), clock.now());
    }
}
