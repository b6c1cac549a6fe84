package fr.insegur.receivables.customer;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import fr.insegur.receivables.terms.PaymentTerm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client says what it usually agrees on, or that there is nothing usual. */
@ApplicationScoped
class PutDefaultTerm {
    private final LedgerCustomerRepository customers;
    private final BusinessClock clock;
    private final Trail trail;

    PutDefaultTerm(LedgerCustomerRepository customers, BusinessClock clock, Trail trail) {
        this.customers = customers;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param term as people write it; none when absent */
    @Schema(name = "LedgerCustomerDefaultsRequest", examples = LedgerCustomerExamples.DEFAULTS_REQUEST)
    record Command(@Nullable @Size(max = 80) String term) {}

    /** @throws Refused 400 when it is no term */
    @Transactional
    DefaultTermView put(UUID clientId, Command command) {
        PaymentTerm term = LedgerCustomerRequest.term(command.term());
        customers.lock(clientId);
        customers.defaultTerm(clientId).ifPresent(before -> trail.before(new DefaultTermView(before.text())));
        customers.setDefaultTerm(clientId, term, clock.now());
        DefaultTermView view = new DefaultTermView(term == null ? null : term.text());
        trail.record("ledger-customer-defaults.put", clientId.toString(), null, view);
        return view;
    }
}
