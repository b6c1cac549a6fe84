package fr.insegur.receivables.remittance;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * What would become of a remittance if it were assigned now. Nothing is stored or kept free by it, and nobody has to wait for it: it takes
 * no lock, so another remittance may change the answer as soon as it is given.
 */
@ApplicationScoped
class CheckEligibility {
    private final ReadableContracts contracts;
    private final AssignmentFacts facts;
    private final BusinessClock clock;
    private final Caller caller;

    CheckEligibility(ReadableContracts contracts, AssignmentFacts facts, BusinessClock clock, Caller caller) {
        this.contracts = contracts;
        this.facts = facts;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @throws Refused as an assignment would be, 404 and 422, but not because no line can be assigned, which is an answer here
     */
    @Transactional
    EligibilityCheckView check(UUID contractId, RemittanceCommand command) {
        command.requireTied();
        Contract contract = contracts.getForClient(contractId);
        command.requireCurrencyOf(contract);
        contract.requireStarted(clock.today());
        List<Line> lines = command.judgedLines();
        AssignmentFacts.Known known = facts.of(contract, lines, clock.today());
        List<Verdict> verdicts = EligibilityRules.assess(lines, known.rules());
        Assignment supposed = new Assignment(
                Ids.next(), contract, command, verdicts, known, clock.today(), clock.now(), caller.subject());
        return EligibilityCheckView.of(supposed, caller.is("broker"));
    }
}
