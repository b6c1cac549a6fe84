package fr.insegur.receivables.customer;

import fr.insegur.receivables.terms.PaymentTerm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What a client usually agrees on. */
@ApplicationScoped
class ReadDefaultTerm {
    private final LedgerCustomerRepository customers;

    ReadDefaultTerm(LedgerCustomerRepository customers) {
        this.customers = customers;
    }

    @Transactional
    DefaultTermView read(UUID clientId) {
        return new DefaultTermView(
                customers.defaultTerm(clientId).map(PaymentTerm::text).orElse(null));
    }
}
