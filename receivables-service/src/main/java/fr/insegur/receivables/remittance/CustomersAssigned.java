package fr.insegur.receivables.remittance;

import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.customer.KnownCustomer;
import fr.insegur.receivables.customer.KnownCustomers;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.terms.TermCategory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the client said of the customers whose invoices it assigns: whether they are companies, of its group, in which sector. */
@ApplicationScoped
class CustomersAssigned {
    private final KnownCustomers customers;

    CustomersAssigned(KnownCustomers customers) {
        this.customers = customers;
    }

    /** By the code of the accounting files, and by SIREN. */
    record Found(Map<String, CustomerFacts> byCode, Map<String, CustomerFacts> bySiren) {}

    Found of(Contract contract, List<Line> lines) {
        Set<String> sirens = lines.stream().map(Line::debtorSiren).collect(Collectors.toSet());
        Set<String> codes = lines.stream()
                .map(line -> line.stated().customerCode())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        List<KnownCustomer> known = customers.among(contract.clientId(), sirens, codes);
        Map<String, CustomerFacts> byCode = new HashMap<>();
        known.forEach(customer -> byCode.put(customer.code(), facts(customer, contract)));
        Map<String, CustomerFacts> bySiren = new HashMap<>();
        known.stream()
                .filter(customer -> customer.siren() != null)
                .forEach(customer -> bySiren.merge(
                        Objects.requireNonNull(customer.siren()), facts(customer, contract), CustomersAssigned::both));
        return new Found(byCode, bySiren);
    }

    private static CustomerFacts facts(KnownCustomer customer, Contract contract) {
        boolean isBusiness = customer.kind() != CustomerKind.INDIVIDUAL && customer.kind() != CustomerKind.CASH;
        boolean isOfTheGroup =
                customer.kind() == CustomerKind.GROUP || contract.clientSiren().equals(customer.groupSiren());
        return new CustomerFacts(isBusiness, isOfTheGroup, customer.category());
    }

    /** Of two customers that are one company: what differs is not known, and then the general case holds. */
    private static CustomerFacts both(CustomerFacts one, CustomerFacts other) {
        return new CustomerFacts(
                one.isBusiness() && other.isBusiness(),
                one.isOfTheGroup() || other.isOfTheGroup(),
                one.category() == other.category() ? one.category() : TermCategory.GENERAL);
    }
}
