package fr.insegur.receivables.remittance;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.invoice.InvoiceRowRepository;
import fr.insegur.receivables.ledger.LedgerRepository;
import fr.insegur.receivables.ledger.LedgerRepository.BookedWhen;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import fr.insegur.receivables.remittance.RemittanceView.LineView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A client assigns invoices: each line is checked, and those that pass are booked in one transaction. */
@ApplicationScoped
class AssignInvoices {
    private final ContractRepository contracts;
    private final AssignmentFacts facts;
    private final InvoiceRowRepository invoices;
    private final RemittanceRepository remittances;
    private final LedgerRepository ledger;
    private final Outbox outbox;
    private final BusinessClock clock;

    AssignInvoices(
            ContractRepository contracts,
            AssignmentFacts facts,
            InvoiceRowRepository invoices,
            RemittanceRepository remittances,
            LedgerRepository ledger,
            Outbox outbox,
            BusinessClock clock) {
        this.contracts = contracts;
        this.facts = facts;
        this.invoices = invoices;
        this.remittances = remittances;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who assigns, and under which contract. */
    record Assigner(UUID clientId, UUID contractId, String subject) {}

    /**
     * @throws Refused 404 for a contract that is foreign or not here yet, 409 when every line is assigned already, 422 when
     *     count, total or hash do not tie, the total is not in the contract's currency, or no line can be assigned
     */
    @Transactional
    RemittanceView assign(Assigner assigner, RemittanceCommand command) {
        command.requireTied();
        List<Line> lines = command.judgedLines();
        refuseBeforeTheLock(assigner, command, lines);
        Contract contract = contracts.lockedOf(assigner.contractId(), assigner.clientId());
        contract.requireStarted(clock.today());
        // The contract's row orders what happens on it; this orders what happens on all contracts of the company.
        invoices.lockSupplier(contract.clientSiren());
        AssignmentFacts.Known known = facts.of(contract, lines, clock.today());
        List<Verdict> verdicts = EligibilityRules.assess(lines, known.rules());
        Assignment assignment = new Assignment(
                Ids.next(), contract, command, verdicts, known, clock.today(), clock.now(), assigner.subject());
        requireSomethingAssigned(verdicts, assignment.lineViews());
        book(assignment);
        return assignment.view();
    }

    /** A remittance in another currency, or one that is sent once more, is told so without waiting for the contract's row. */
    private void refuseBeforeTheLock(Assigner assigner, RemittanceCommand command, List<Line> lines) {
        Contract contract = contracts.visible(
                assigner.contractId(), found -> found.clientId().equals(assigner.clientId()));
        command.requireCurrencyOf(contract);
        if (facts.areAllAssigned(contract, lines)) {
            throw alreadyAssigned(lines.stream()
                    .map(line -> LineView.notAssigned(
                            line.number(), line.debtorSiren(), line.amount(), List.of(EligibilityCode.DUPLICATE)))
                    .toList());
        }
    }

    private void book(Assignment assignment) {
        if (!invoices.insert(assignment.invoices()).isEmpty()) {
            throw Refused.conflict("already-assigned", "an invoice of this remittance was assigned meanwhile");
        }
        invoices.insertSteps(assignment.steps());
        ledger.append(
                assignment.contract(),
                new BookedWhen(assignment.bookedAt(), assignment.assignedOn()),
                assignment.bookings());
        remittances.insert(assignment);
        outbox.append(AssignmentEvents.of(assignment));
    }

    private static void requireSomethingAssigned(List<Verdict> verdicts, List<LineView> lines) {
        if (verdicts.stream().anyMatch(Verdict::isAssigned)) {
            return;
        }
        List<LineView> shown = lines.stream().map(LineView::withoutConflict).toList();
        boolean allDuplicates =
                verdicts.stream().allMatch(verdict -> verdict.codes().contains(EligibilityCode.DUPLICATE));
        throw allDuplicates
                ? alreadyAssigned(shown)
                : Refused.unprocessable("no-line-accepted", "no line can be assigned")
                        .with("lines", shown);
    }

    private static Refused alreadyAssigned(List<LineView> lines) {
        return Refused.conflict("already-assigned", "every line is assigned already")
                .with("lines", lines);
    }
}
