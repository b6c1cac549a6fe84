package fr.insegur.receivables.payment;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.invoice.InvoiceRowRepository;
import fr.insegur.receivables.invoice.InvoiceStep;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.ledger.ContractPostings;
import fr.insegur.receivables.ledger.JournalEntry;
import fr.insegur.receivables.ledger.LedgerRepository;
import fr.insegur.receivables.ledger.LedgerRepository.BookedWhen;
import fr.insegur.receivables.ledger.LedgerRepository.Booking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The broker says what happened under a contract beside its invoices. */
@ApplicationScoped
class RecordContractFact {
    private final ContractRepository contracts;
    private final BalancesRepository balances;
    private final InvoiceRowRepository steps;
    private final LedgerRepository ledger;
    private final BusinessClock clock;

    RecordContractFact(
            ContractRepository contracts,
            BalancesRepository balances,
            InvoiceRowRepository steps,
            LedgerRepository ledger,
            BusinessClock clock) {
        this.contracts = contracts;
        this.balances = balances;
        this.steps = steps;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refused 404 for no such contract; 409 for a closed month; 422 for an amount or date that cannot be */
    @Transactional
    ContractFactView record(UUID contractId, ContractFactCommand command, String subject) {
        Contract contract = contracts
                .locked(contractId)
                .orElseThrow(() -> Refused.notYet("contract-unknown", "there is no such contract here, or not yet"));
        require(command, contract);
        contract.requireStarted(command.valueDate());
        List<JournalEntry> entries = entries(contract, command);
        Instant now = clock.now();
        InvoiceStep step = new InvoiceStep(
                Ids.next(),
                null,
                contractId,
                move(command.kind()),
                null,
                command.valueDate(),
                now,
                subject,
                null,
                command.amount(),
                command.reason(),
                null);
        steps.insertSteps(List.of(step));
        ledger.append(contract, new BookedWhen(now, clock.today()), List.of(new Booking(step.id(), entries, null)));
        return new ContractFactView(
                step.id(),
                contractId,
                command.kind(),
                command.valueDate(),
                now,
                command.amount(),
                entries.stream().map(FactView.EntryView::of).toList());
    }

    private void require(ContractFactCommand command, Contract contract) {
        if (command.valueDate().isAfter(clock.today())) {
            throw refused("/valueDate", "value-date-in-future", "nothing can have happened after " + clock.today());
        }
        if (!command.amount().currency().equals(contract.currency())) {
            throw refused("/amount/currency", "currency-other", "the contract is in " + contract.currency());
        }
        if (!command.amount().isPositive()) {
            throw refused("/amount/amount", "amount-not-positive", "an amount is more than zero");
        }
    }

    private List<JournalEntry> entries(Contract contract, ContractFactCommand command) {
        ContractPostings postings = new ContractPostings(command.valueDate(), Ids::next);
        Money amount = command.amount();
        Map<Account, Money> own = balances.besideInvoices(contract.id(), contract.currency());
        Money none = Money.zero(contract.currency());
        Money account = own.getOrDefault(Account.CC, none);
        Optional<JournalEntry> entry = switch (command.kind()) {
            case RECEIPT_UNIDENTIFIED -> postings.receiptUnidentified(amount);
            case CREDIT_NOTE_UNLINKED -> {
                Money fund = own.getOrDefault(Account.FDG, none).negated();
                Money fromFund = amount.min(fund.max(none));
                yield postings.unlinkedCreditNote(fromFund, amount.minus(fromFund));
            }
            case BALANCE_PAID -> {
                requireAtMost(amount, account.negated(), "more-than-available");
                yield postings.balance(amount);
            }
            case CLIENT_REPAID -> {
                requireAtMost(amount, account, "more-than-owed");
                yield postings.clientRepayment(amount);
            }
        };
        return entry.stream().toList();
    }

    private static Move move(ContractFactCommand.Kind kind) {
        return switch (kind) {
            case RECEIPT_UNIDENTIFIED -> Move.DEBTOR_PAID;
            case CREDIT_NOTE_UNLINKED -> Move.CREDIT_NOTE;
            case BALANCE_PAID -> Move.BALANCE_PAID;
            case CLIENT_REPAID -> Move.CLIENT_REPAID;
        };
    }

    private static void requireAtMost(Money amount, Money most, String code) {
        if (amount.isGreaterThan(most)) {
            throw refused("/amount", code, "there are " + most.max(Money.zero(most.currency())) + " at most");
        }
    }

    private static Refused refused(String pointer, String code, String detail) {
        return Refused.unprocessable(code, detail, new FieldProblem(pointer, code, detail));
    }
}
