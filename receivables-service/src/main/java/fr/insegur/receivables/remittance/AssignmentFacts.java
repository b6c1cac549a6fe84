package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractTerms;
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
import org.jspecify.annotations.Nullable;

/** Gathers what the eligibility rules need to know: debtors, customers, what is left of limits and ceiling, what is assigned already. */
@ApplicationScoped
class AssignmentFacts {
    private final DebtorRepository debtors;
    private final DebtorLimitRepository limits;
    private final InvoiceRowRepository invoices;
    private final BalancesRepository balances;
    private final AssignedBeforeRepository before;
    private final CustomersAssigned customers;
    private final VerificationRepository verifications;
    private final EligibilityPolicy policy;
    private final TermsRepository terms;
    private final Scopes scopes;

    AssignmentFacts(
            DebtorRepository debtors,
            DebtorLimitRepository limits,
            InvoiceRowRepository invoices,
            BalancesRepository balances,
            AssignedBeforeRepository before,
            CustomersAssigned customers,
            VerificationRepository verifications,
            EligibilitySettings settings,
            TermsRepository terms,
            Scopes scopes) {
        this.debtors = debtors;
        this.limits = limits;
        this.invoices = invoices;
        this.balances = balances;
        this.before = before;
        this.customers = customers;
        this.verifications = verifications;
        this.policy = settings.policy();
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
        // The one look beyond the client's own rows: an invoice is assigned once, under whichever account of its
        // company. Of what is found there the client learns no more than that the line is to be verified.
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
        Map<String, UUID> debtorIds = named.values().stream().collect(Collectors.toMap(Debtor::siren, Debtor::id));
        return new Known(
                rules(
                        contract,
                        lines,
                        today,
                        history.at(today),
                        debtorFacts(contract, named, today),
                        without(live.keySet(), elsewhere::containsKey),
                        elsewhere.keySet()),
                debtorIds,
                elsewhere,
                history,
                accounts.getOrDefault(Account.ENC, none),
                accounts.getOrDefault(Account.FDG, none).negated());
    }

    private EligibilityRules.Facts rules(
            Contract contract,
            List<Line> lines,
            LocalDate today,
            ContractTerms inForce,
            Map<String, DebtorFacts> named,
            Set<Identity> assigned,
            Set<Identity> assignedElsewhere) {
        Money ceiling = inForce.ceiling();
        CustomersAssigned.Found known = customers.of(contract, lines);
        return new EligibilityRules.Facts(
                today,
                contract.currency(),
                inForce.advanceRate(),
                contract.clientSiren(),
                contract.isNotified(),
                named,
                known.byCode(),
                known.bySiren(),
                ceiling == null ? null : ceiling.minus(balances.committed(contract.id(), contract.currency())),
                assigned,
                assignedElsewhere,
                before.alike(contract, lines, policy.likenessDays()),
                verifications.ofLines(contract, lines),
                policy.concentration() == null ? OpenBook.empty(contract.currency()) : before.openBook(contract),
                policy);
    }

    private Map<String, DebtorFacts> debtorFacts(Contract contract, Map<String, Debtor> named, LocalDate today) {
        List<UUID> ids = named.values().stream().map(Debtor::id).toList();
        Map<UUID, DebtorLimit> inForce = limits.inForce(contract.id(), ids);
        Map<UUID, Money> used = balances.financedByDebtor(contract.id(), contract.currency());
        // Asked only where it makes a difference.
        Set<String> old = policy.proofForFirst() ? before.withInvoices(contract, named.keySet()) : named.keySet();
        Map<String, DebtorFacts> facts = new HashMap<>();
        named.forEach((siren, debtor) -> {
            Money financed = used.getOrDefault(debtor.id(), Money.zero(contract.currency()));
            facts.put(
                    siren,
                    new DebtorFacts(
                            debtor.country(),
                            left(inForce.get(debtor.id()), financed, today),
                            financed,
                            !old.contains(siren),
                            debtor.flags()));
        });
        return facts;
    }

    private static @Nullable Money left(@Nullable DebtorLimit limit, Money financed, LocalDate today) {
        return limit == null || !limit.grantedOn(today).isPositive()
                ? null
                : limit.grantedOn(today).minus(financed);
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
