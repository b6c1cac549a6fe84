package fr.insegur.receivables.customer;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A client describes a customer of its files, or describes it anew. */
@ApplicationScoped
class PutLedgerCustomer {
    private final LedgerCustomerRepository customers;
    private final CustomerSettings settings;
    private final BusinessClock clock;
    private final Trail trail;

    PutLedgerCustomer(LedgerCustomerRepository customers, CustomerSettings settings, BusinessClock clock, Trail trail) {
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param isNew whether it was made by this put */
    record Result(LedgerCustomerView customer, boolean isNew) {}

    /**
     * @throws Refused 404 when that identifier is another company's, 409 when another customer has the code or there are too many; 422
     *     when a SIREN is given for what has none
     */
    @Transactional
    Result put(UUID clientId, UUID id, LedgerCustomerRequest request) {
        LedgerCustomer.Said said = request.said();
        customers.lock(clientId);
        Optional<LedgerCustomer> known = customers.byId(id);
        known.map(LedgerCustomerView::of).ifPresent(trail::before);
        refuseTakenCode(clientId, id, said.code());
        LedgerCustomer customer = new LedgerCustomer(id, clientId, said, clock.now());
        if (known.isPresent()) {
            customers.update(List.of(customer));
        } else {
            create(customer);
        }
        LedgerCustomerView view = LedgerCustomerView.of(customer);
        trail.record("ledger-customers.put", id.toString(), null, view);
        return new Result(view, known.isEmpty());
    }

    private void refuseTakenCode(UUID clientId, UUID id, String code) {
        customers
                .byCode(clientId, code)
                .map(LedgerCustomer::id)
                .filter(other -> !other.equals(id))
                .ifPresent(other -> {
                    throw Refused.conflict("customer-code-taken", "another customer has this code")
                            .with("id", other);
                });
    }

    private void create(LedgerCustomer customer) {
        if (customers.count(customer.clientId()) >= settings.maxCustomers()) {
            throw Refused.conflict("too-many-customers", "more than " + settings.maxCustomers() + " customers");
        }
        // Callers choose the identifiers; one that is another company's is as if it did not exist.
        if (!customers.insert(List.of(customer))) {
            throw Refused.unknown("ledger-customer-unknown", "there is no such customer");
        }
    }
}
