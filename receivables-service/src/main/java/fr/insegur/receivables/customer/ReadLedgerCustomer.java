package fr.insegur.receivables.customer;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** One customer, for its client and the broker. */
@ApplicationScoped
class ReadLedgerCustomer {
    private final LedgerCustomerRepository customers;
    private final Caller caller;

    ReadLedgerCustomer(LedgerCustomerRepository customers, Caller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    /** @throws Refused 404 when there is none, or it is another company's */
    @Transactional
    LedgerCustomerView read(UUID id) {
        return customers
                .byId(id)
                .filter(customer -> caller.mayReadClient(customer.clientId()))
                .map(LedgerCustomerView::of)
                .orElseThrow(() -> Refused.unknown("ledger-customer-unknown", "there is no such customer"));
    }
}
