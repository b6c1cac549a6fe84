package fr.insegur.receivables.contract;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client asks its factor for a limit on a debtor. */
@ApplicationScoped
class RequestLimit {
    private final ContractRepository contracts;
    private final DebtorRepository debtors;
    private final DebtorLimitRepository limits;
    private final Outbox outbox;
    private final BusinessClock clock;

    RequestLimit(
            ContractRepository contracts,
            DebtorRepository debtors,
            DebtorLimitRepository limits,
            Outbox outbox,
            BusinessClock clock) {
        this.contracts = contracts;
        this.debtors = debtors;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param amount the limit wanted, VAT included, in the contract's currency; twelve digits at most */
    @Schema(name = "RequestLimit", examples = """
                    {"debtorId":"0198c0de-0000-7000-8000-0000000000d1",\
                    "amount":{"amount":"15000.00","currency":"EUR"}}""")
    record Command(
            @NotNull UUID debtorId,
            @NotNull @PlausibleAmount Money amount) {}

    @Transactional
    LimitView request(UUID clientId, UUID contractId, Command command) {
        Contract contract = contracts.lockedOf(contractId, clientId);
        requireAmount(contract, command.amount());
        Debtor debtor = debtors.ofContract(contractId, command.debtorId())
                .orElseThrow(() -> Refused.unknown("debtor-unknown", "the contract has no such debtor"));
        if (limits.isPending(contractId, debtor.id())) {
            throw Refused.conflict("limit-request-pending", "the factor has not decided the last request yet");
        }
        DebtorLimit limit = new DebtorLimit(Ids.next(), contract, debtor, command.amount(), clock.now());
        limits.persist(limit);
        outbox.append(LimitEvents.requested(contract, debtor, limit));
        return LimitView.of(limit);
    }

    private static void requireAmount(Contract contract, Money amount) {
        if (!amount.currency().equals(contract.currency())) {
            throw Refused.invalid(
                    "currency-other",
                    "the contract is in " + contract.currency(),
                    new FieldProblem("/amount/currency", "currency-other", "must be " + contract.currency()));
        }
        if (!amount.isPositive()) {
            throw Refused.invalid(
                    "validation-failed",
                    "a limit is more than zero",
                    new FieldProblem("/amount/amount", "not-positive", "must be more than zero"));
        }
    }
}
