package fr.insegur.receivables.remittance;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.InvoiceBook;
import fr.insegur.receivables.invoice.InvoiceFigures;
import fr.insegur.receivables.invoice.InvoiceStep;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.invoice.NewInvoice;
import fr.insegur.receivables.ledger.FundRules;
import fr.insegur.receivables.ledger.LedgerRepository.Booking;
import fr.insegur.receivables.ledger.LedgerRepository.Change;
import fr.insegur.receivables.ledger.Standing;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.remittance.EligibilityRules.Verdict;
import fr.insegur.receivables.remittance.RemittanceView.CodeView;
import fr.insegur.receivables.remittance.RemittanceView.LineView;
import fr.insegur.receivables.remittance.RemittanceView.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remittance being assigned: from the verdicts on its lines to what is stored, booked and told. */
final class Assignment {
    private final UUID id;
    private final Contract contract;
    private final RemittanceCommand command;
    private final LocalDate assignedOn;
    private final Instant bookedAt;
    private final String actor;
    private final AssignmentFacts.Known known;
    private final List<Result> results;
    private Money missingInFund;

    /** @param invoice absent unless the line is assigned */
    record Result(Verdict verdict, @Nullable NewInvoice invoice) {
        Outcome outcome() {
            if (invoice != null) {
                return invoice.outcome() == AssignedInvoice.Outcome.ACCEPTED ? Outcome.ACCEPTED : Outcome.REDUCED;
            }
            boolean rejected = verdict.codes().stream().anyMatch(code -> code.effect() == Effect.REJECT);
            return rejected ? Outcome.REJECTED : Outcome.TO_VERIFY;
        }
    }

    Assignment(
            UUID id,
            Contract contract,
            RemittanceCommand command,
            List<Verdict> verdicts,
            AssignmentFacts.Known known,
            LocalDate assignedOn,
            Instant bookedAt,
            String actor) {
        this.id = id;
        this.contract = contract;
        this.command = command;
        this.known = known;
        this.assignedOn = assignedOn;
        this.bookedAt = bookedAt;
        this.actor = actor;
        this.missingInFund = missingInFund(verdicts);
        this.results = verdicts.stream().map(this::result).toList();
    }

    private Result result(Verdict verdict) {
        return new Result(verdict, verdict.isAssigned() ? invoice(verdict) : null);
    }

    private NewInvoice invoice(Verdict verdict) {
        Line line = verdict.line();
        return new NewInvoice(
                Ids.next(),
                id,
                contract.id(),
                contract.clientId(),
                contract.clientSiren(),
                contract.partnerId(),
                Objects.requireNonNull(known.debtorIds().get(line.debtorSiren())),
                line.debtorSiren(),
                line.number(),
                line.identity().normalisedNumber(),
                line.issueDate(),
                line.dueDate(),
                assignedOn,
                figures(line, verdict));
    }

    private InvoiceFigures figures(Line line, Verdict verdict) {
        InvoiceFigures figures = InvoiceFigures.of(
                line.amount(),
                verdict.financeable(),
                missingInFund,
                known.terms().at(assignedOn),
                assignedOn);
        missingInFund = missingInFund.minus(figures.fund());
        return figures;
    }

    /** What the guarantee fund lacks once all of the remittance is outstanding; lines give to it in their order. */
    private Money missingInFund(List<Verdict> verdicts) {
        Money outstanding = verdicts.stream()
                .filter(Verdict::isAssigned)
                .map(verdict -> verdict.line().amount())
                .reduce(known.outstanding(), Money::plus);
        return FundRules.target(known.terms().at(assignedOn).fund(), outstanding)
                .minus(known.inFund());
    }

    UUID id() {
        return id;
    }

    Contract contract() {
        return contract;
    }

    UUID contractId() {
        return contract.id();
    }

    UUID clientId() {
        return contract.clientId();
    }

    UUID partnerId() {
        return contract.partnerId();
    }

    Instant bookedAt() {
        return bookedAt;
    }

    LocalDate assignedOn() {
        return assignedOn;
    }

    RemittanceCommand command() {
        return command;
    }

    List<Result> results() {
        return results;
    }

    List<NewInvoice> invoices() {
        List<NewInvoice> invoices = new ArrayList<>();
        for (Result result : results) {
            if (result.invoice() != null) {
                invoices.add(result.invoice());
            }
        }
        return invoices;
    }

    Money acceptedTotal() {
        return Money.sum(
                contract.currency(),
                invoices().stream().map(invoice -> invoice.figures().amount()).toList());
    }

    String hash() {
        return RemittanceHash.of(contract.id(), command.reference(), assignedOn, invoices());
    }

    /** One step per invoice; its identifier is the invoice's, since it is the first one of its story. */
    List<InvoiceStep> steps() {
        return invoices().stream()
                .map(invoice -> InvoiceStep.of(
                        invoice.id(),
                        invoice.id(),
                        contract.id(),
                        Move.ASSIGNED,
                        invoice.state(),
                        assignedOn,
                        bookedAt,
                        actor))
                .toList();
    }

    List<Booking> bookings() {
        return invoices().stream()
                .map(invoice -> {
                    InvoiceBook book = new InvoiceBook(invoice.id(), known.terms(), List.of(), Ids::next);
                    book.assign(invoice.figures(), assignedOn);
                    Change change =
                            Change.between(invoice.debtorId(), Standing.none(contract.currency()), book.standing());
                    return new Booking(invoice.id(), book.entries(), change);
                })
                .toList();
    }

    List<LineView> lineViews() {
        return results.stream().map(this::lineView).toList();
    }

    RemittanceView view() {
        return new RemittanceView(
                        id,
                        contract.id(),
                        command.reference(),
                        assignedOn,
                        results.size(),
                        command.total(),
                        invoices().size(),
                        acceptedTotal(),
                        hash(),
                        EligibilityTable.CURRENT.version(),
                        bookedAt,
                        lineViews())
                .withoutConflicts();
    }

    private LineView lineView(Result result) {
        Line line = result.verdict().line();
        NewInvoice invoice = result.invoice();
        Money none = Money.zero(line.amount().currency());
        return new LineView(
                line.number(),
                line.debtorSiren(),
                line.amount(),
                invoice == null ? null : invoice.id(),
                result.outcome(),
                invoice == null ? none : invoice.figures().financeable(),
                invoice == null ? none : invoice.figures().advance(),
                result.verdict().codes().stream()
                        .map(code ->
                                CodeView.of(code, result.verdict().blocked().get(code)))
                        .toList(),
                line.stated().equals(Stated.NOTHING) ? null : line.stated(),
                known.elsewhere().get(line.identity()));
    }
}
