package fr.insegur.receivables.remittance;

import fr.insegur.platform.identifier.Siren;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.Debtor;
import fr.insegur.receivables.contract.DebtorLimit;
import fr.insegur.receivables.contract.DebtorLimitRepository;
import fr.insegur.receivables.contract.DebtorRepository;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsRepository;
import fr.insegur.receivables.invoice.InvoiceRowRepository;
import fr.insegur.receivables.invoice.InvoiceRowRepository.Live;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.remittance.EligibilityRules.Identity;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gathers what the eligibility rules need to know: debtors, what is left of limits and ceiling, what is assigned already. */
@ApplicationScoped
class AssignmentFacts {
    private final DebtorRepository debtors;
    private final DebtorLimitRepository limits;
    private final InvoiceRowRepository invoices;
    private final BalancesRepository balances;
    private final TermsRepository terms;
    private final Scopes scopes;

    AssignmentFacts(
            DebtorRepository debtors,
            DebtorLimitRepository limits,
            InvoiceRowRepository invoices,
            BalancesRepository balances,
            TermsRepository terms,
            Scopes scopes) {
        this.debtors = debtors;
        this.limits = limits;
        this.invoices = invoices;
        this.balances = balances;
        this.terms = terms;
        this.scopes = scopes;
    }

    /**
     * @param rules what the rules read
     * @param debtorIds the debtors by SIREN
     * @param elsewhere invoices under another account of the same company
     * @param outstanding before the remittance
     * @param inFund what the guarantee fund holds
     */
    record Known(
            EligibilityRules.Facts rules,
            Map<String, UUID> debtorIds,
            Map<Identity, UUID> elsewhere,
            TermsHistory terms,
            Money outstanding,
            Money inFund) {}

    List<Line> lines(RemittanceCommand command) {
        return command.lines().stream()
                .map(line -> new Line(
                        line.number(),
                        line.debtorSiren(),
                        Siren.isValid(line.debtorSiren()),
                        line.issueDate(),
                        line.dueDate(),
                        line.amount()))
                .toList();
    }

    /** Whether every line is in a live assignment of this client. */
    boolean areAllAssigned(Contract contract, List<Line> lines) {
        Map<Identity, Live> live = live(contract, lines);
        return lines.stream()
                .map(line -> live.get(line.identity()))
                .allMatch(found -> found != null && found.clientId().equals(contract.clientId()));
    }

    Known of(Contract contract, List<Line> lines, LocalDate today) {
        List<String> sirens = lines.stream().map(Line::debtorSiren).distinct().toList();
        Map<String, Debtor> named = debtors.bySiren(contract.id(), sirens);
        Map<String, UUID> debtorIds = named.values().stream().collect(Collectors.toMap(Debtor::siren, Debtor::id));
        // The one look beyond the client's own rows: an invoice is assigned once, under whichever account of its
        // company. Of what is
        // found there the client learns no more than that the line is to be verified.
        Map<Identity, Live> live = scopes.call(Scope.everybody(), () -> live(contract, lines));
        Map<Identity, UUID> elsewhere = new HashMap<>();
        live.forEach((identity, found) -> {
            if (!found.clientId().equals(contract.clientId())) {
                elsewhere.put(identity, found.invoiceId());
            }
        });
        TermsHistory history = terms.of(contract);
        Map<Account, Money> accounts = balances.ofContract(contract.id(), contract.currency());
        Money none = Money.zero(contract.currency());
        Money ceiling = history.at(today).ceiling();
        EligibilityRules.Facts rules = new EligibilityRules.Facts(
                today,
                contract.currency(),
                history.at(today).advanceRate(),
                debtorIds.keySet(),
                limitLeft(contract, named, today),
                ceiling == null ? null : ceiling.minus(balances.committed(contract.id(), contract.currency())),
                without(live.keySet(), elsewhere::containsKey),
                elsewhere.keySet());
        return new Known(
                rules,
                debtorIds,
                elsewhere,
                history,
                accounts.getOrDefault(Account.ENC, none),
                accounts.getOrDefault(Account.FDG, none).negated());
    }

    private Map<String, Money> limitLeft(Contract contract, Map<String, Debtor> named, LocalDate today) {
        List<UUID> ids = named.values().stream().map(Debtor::id).toList();
        Map<UUID, DebtorLimit> inForce = limits.inForce(contract.id(), ids);
        Map<UUID, Money> used = balances.financedByDebtor(contract.id(), contract.currency());
        Map<String, Money> left = new HashMap<>();
        named.forEach((siren, debtor) -> {
            DebtorLimit limit = inForce.get(debtor.id());
            if (limit != null && limit.grantedOn(today).isPositive()) {
                Money taken = used.getOrDefault(debtor.id(), Money.zero(contract.currency()));
                left.put(siren, limit.grantedOn(today).minus(taken));
            }
        });
        return left;
    }

    private Map<Identity, Live> live(Contract contract, List<Line> lines) {
        List<String> numbers = lines.stream()
                .map(line -> line.identity().normalisedNumber())
                .distinct()
                .toList();
        Map<Identity, Live> live = new HashMap<>();
        invoices.live(contract.clientSiren(), numbers)
                .forEach((key, found) ->
                        live.put(new Identity(key.debtorSiren(), key.normalisedNumber(), key.issueYear()), found));
        return live;
    }

    private static Set<Identity> without(Set<Identity> all, Predicate<Identity> which) {
        return all.stream().filter(which.negate()).collect(Collectors.toUnmodifiableSet());
    }
}
