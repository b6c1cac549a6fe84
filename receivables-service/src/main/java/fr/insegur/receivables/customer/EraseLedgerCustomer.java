package fr.insegur.receivables.customer;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Forgets for good what a client said of a customer. Audits that were made with it stay as they are. */
@ApplicationScoped
class EraseLedgerCustomer {
    private final LedgerCustomerRepository customers;
    private final Trail trail;

    EraseLedgerCustomer(LedgerCustomerRepository customers, Trail trail) {
        this.customers = customers;
        this.trail = trail;
    }

    /** @throws Refused 404 when there is none, or it is another company's */
    @Transactional
    void erase(UUID clientId, UUID id) {
        customers.lock(clientId);
        LedgerCustomer customer = customers
                .byId(id)
                .filter(known -> known.clientId().equals(clientId))
                .orElseThrow(() -> Refused.unknown("ledger-customer-unknown", "there is no such customer"));
        trail.before(LedgerCustomerView.of(customer));
        customers.delete(id);
        trail.record("ledger-customers.erase", id.toString(), null, Map.of());
    }
}
