package fr.insegur.receivables.remittance;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The broker asked whether an invoice is owed, and writes down what came of it; the next remittance is judged by it. */
@ApplicationScoped
class RecordVerification {
    private final ReadableContracts contracts;
    private final VerificationRepository verifications;
    private final BusinessClock clock;

    RecordVerification(ReadableContracts contracts, VerificationRepository verifications, BusinessClock clock) {
        this.contracts = contracts;
        this.verifications = verifications;
        this.clock = clock;
    }

    /**
     * @throws Refused 404 for no such contract; 422 for a number that names nothing, another currency, or a confirmation by nothing
     */
    @Transactional
    VerificationView record(UUID contractId, VerificationCommand command, String subject) {
        Contract contract = contracts.getForClient(contractId);
        command.requireWhole(contract);
        VerificationView found = new VerificationView(
                Ids.next(),
                contractId,
                command.number(),
                command.debtorSiren(),
                command.issueDate(),
                command.amount(),
                command.result(),
                command.means(),
                command.comment(),
                clock.now());
        verifications.insert(contract, found, subject);
        return found;
    }
}
