package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.InvoiceRepository;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.BalancesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client or the broker says what happened to an invoice; it is booked as if the factor had said so. */
@ApplicationScoped
class RecordFact {
    private final InvoiceRepository invoices;
    private final ReversedStepRepository reversedSteps;
    private final BalancesRepository balances;
    private final FactBooks books;
    private final BusinessClock clock;

    RecordFact(
            InvoiceRepository invoices,
            ReversedStepRepository reversedSteps,
            BalancesRepository balances,
            FactBooks books,
            BusinessClock clock) {
        this.invoices = invoices;
        this.reversedSteps = reversedSteps;
        this.balances = balances;
        this.books = books;
        this.clock = clock;
    }

    /** Who says so. */
    record Sayer(String subject, boolean isBroker, Predicate<UUID> mayActFor) {}

    /**
     * @throws Refused 404 for an invoice that is foreign or not here; 403 for what is not the caller's to say; 409 where it cannot
     *     happen to the invoice as it is; 422 for an amount or date that cannot be
     */
    @Transactional
    FactView record(UUID invoiceId, FactCommand command, Sayer sayer) {
        Contract contract = invoices.lockedContractOf(invoiceId).orElseThrow(RecordFact::unknown);
        if (!sayer.mayActFor().test(contract.clientId())) {
            throw unknown();
        }
        FactAdmission.require(command, sayer.isBroker(), clock.today(), contract.currency());
        AssignedInvoice invoice = invoices.findByIdOptional(invoiceId).orElseThrow(RecordFact::unknown);
        Fact fact = new Fact(command.kind(), command.valueDate(), command.amount(), null, List.of());
        UUID reverses = command.reverses();
        if (command.kind() == Move.REVERSED && reverses != null) {
            ReversedStepRepository.Found found = reversedSteps.ofStep(contract, invoice, reverses);
            found.takeBackFrom(invoice);
            fact = Fact.reversal(command.valueDate(), found.entries());
        }
        if (command.kind() == Move.RECEIPT_ALLOCATED) {
            requireUnidentified(contract, fact.amount());
        }
        Said said = new Said(sayer.subject(), null, command.reason(), reverses);
        FactBooks.Done done = books.book(contract, invoice, fact, said);
        return new FactView(
                done.step().id(),
                invoiceId,
                command.kind(),
                invoice.state(),
                invoice.sides(),
                command.valueDate(),
                done.step().bookedAt(),
                command.amount(),
                done.entries().stream().map(FactView.EntryView::of).toList());
    }

    private void requireUnidentified(Contract contract, @Nullable Money amount) {
        Money kept = balances.besideInvoices(contract.id(), contract.currency())
                .getOrDefault(Account.ENA, Money.zero(contract.currency()))
                .negated();
        if (amount != null && amount.isGreaterThan(kept)) {
            throw Refused.unprocessable("more-than-unidentified", "receipts of " + kept + " are kept aside");
        }
    }

    private static Refused unknown() {
        return Refused.unknown("invoice-unknown", "there is no such invoice");
    }
}
