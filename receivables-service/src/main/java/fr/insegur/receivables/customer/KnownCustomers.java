package fr.insegur.receivables.customer;

import fr.insegur.receivables.terms.PaymentTerm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a client said of its customers, for the audit of its files and for what it assigns. Read in the caller's transaction, which has to see that client. */
@ApplicationScoped
public class KnownCustomers {
    private final LedgerCustomerRepository customers;

    KnownCustomers(LedgerCustomerRepository customers) {
        this.customers = customers;
    }

    /** All customers of a client, by the code that they have in its files; without contacts, which no audit needs. */
    public Map<String, KnownCustomer> of(UUID clientId) {
        return customers.known(clientId);
    }

    /** Those of a client that have one of these SIREN or codes. */
    public List<KnownCustomer> among(UUID clientId, Collection<String> sirens, Collection<String> codes) {
        return customers.among(clientId, sirens, codes);
    }

    /** What the client agrees on with customers of which it says nothing else. */
    public Optional<PaymentTerm> defaultTerm(UUID clientId) {
        return customers.defaultTerm(clientId);
    }
}
