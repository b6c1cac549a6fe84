package fr.insegur.receivables.payment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.InvoiceRepository;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.simulation.NaiveStep;
import fr.insegur.receivables.simulation.StoredHistory;
import fr.insegur.receivables.simulation.StoredHistory.Where;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books drawn steps as the service does it: what a factor reports as its report, and everything else as a fact. */
@ApplicationScoped
class SimulatedReports {
    private final BookReport reports;
    private final FactBooks facts;
    private final ReversedStepRepository reversedSteps;
    private final ContractRepository contracts;
    private final InvoiceRepository invoices;
    private final Scopes scopes;

    SimulatedReports(
            BookReport reports,
            FactBooks facts,
            ReversedStepRepository reversedSteps,
            ContractRepository contracts,
            InvoiceRepository invoices,
            Scopes scopes) {
        this.reports = reports;
        this.facts = facts;
        this.reversedSteps = reversedSteps;
        this.contracts = contracts;
        this.invoices = invoices;
        this.scopes = scopes;
    }

    /** The report or the step by which something is known here. */
    private record Booked(@Nullable UUID report, @Nullable UUID step) {}

    StoredHistory.Ledger of(InForce contract, UUID invoice) {
        List<Booked> booked = new ArrayList<>();
        booked.add(new Booked(null, null));
        return new StoredHistory.Ledger() {
            @Override
            public Where take(NaiveStep step) {
                Where[] where = new Where[1];
                scopes.run(
                        contract.both(),
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            booked.add(book(contract, invoice, step, booked));
                            AssignedInvoice now = invoices.findById(invoice);
                            where[0] = new Where(now.state(), Set.copyOf(now.sides()));
                        }));
                return where[0];
            }

            @Override
            public void refuse(NaiveStep step) {
                assertThrows(
                        Refused.class,
                        () -> scopes.run(
                                contract.both(),
                                () -> QuarkusTransaction.requiringNew()
                                        .run(() -> book(contract, invoice, step, booked))),
                        step::toString);
            }
        };
    }

    private Booked book(InForce contract, UUID invoice, NaiveStep step, List<Booked> booked) {
        FactorReport report = report(contract, invoice, step, booked);
        if (report != null) {
            reports.book(report);
            // What comes twice is booked once.
            reports.book(report);
            return new Booked(report.reportId(), null);
        }
        Contract locked = contracts.lockedWith(contract.id(), contract.partnerId());
        AssignedInvoice known = invoices.findById(invoice);
        if (step.move() == Move.REVERSED) {
            UUID reversed = booked.get(step.reverses()).step();
            ReversedStepRepository.Found found = reversedSteps.ofStep(locked, known, reversed);
            Said said = new Said("receivables-service", null, null, found.stepId());
            Fact fact = Fact.reversal(step.on(), found.entries());
            return new Booked(null, facts.book(locked, known, fact, said).step().id());
        }
        Fact fact = step.amount() == 0
                ? Fact.of(step.move(), step.on())
                : Fact.of(step.move(), step.on(), euros(step.amount()));
        return new Booked(
                null, facts.book(locked, known, fact, Said.byItself()).step().id());
    }

    private static @Nullable FactorReport report(InForce contract, UUID invoice, NaiveStep step, List<Booked> booked) {
        UUID id = Ids.next();
        UUID partner = contract.partnerId();
        Money amount = euros(step.amount());
        return switch (step.move()) {
            case ADVANCE_PAID -> new FactorReport.AdvancePaid(id, contract.id(), partner, invoice, amount, step.on());
            case DEBTOR_PAID ->
                new FactorReport.DebtorPaymentReceived(id, contract.id(), partner, invoice, amount, step.on());
            case BALANCE_PAID -> new FactorReport.BalancePaid(id, contract.id(), partner, invoice, amount, step.on());
            case DIRECT_PAYMENT_RETURNED ->
                new FactorReport.DirectPaymentReturned(id, contract.id(), partner, invoice, amount, step.on());
            case INDEMNITY_PAID ->
                new FactorReport.IndemnityPaid(id, contract.id(), partner, invoice, amount, step.on());
            case FEES_CHARGED ->
                new FactorReport.FeesCharged(
                        id, contract.id(), partner, invoice, euros(100), euros(20), euros(0), euros(0), step.on());
            case REVERSED -> {
                UUID reversed = booked.get(step.reverses()).report();
                yield reversed == null
                        ? null
                        : new FactorReport.PaymentReversed(id, contract.id(), partner, invoice, reversed, step.on());
            }
            default -> null;
        };
    }

    private static Money euros(long cents) {
        return Money.ofMinor(cents, Money.eur("0").currency());
    }
}
