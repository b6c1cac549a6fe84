package fr.insegur.receivables.customer;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** The customers of the caller's company, or all of them for the broker, by identifier. */
@ApplicationScoped
class ListLedgerCustomers {
    private final LedgerCustomerRepository customers;
    private final Caller caller;

    ListLedgerCustomers(LedgerCustomerRepository customers, Caller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    /** @param prefix of the code or the name; all when absent or blank */
    @Transactional
    Page<LedgerCustomerView> list(@Nullable String prefix, boolean incomplete, PageRequest page) {
        String sought = prefix == null || prefix.isBlank() ? null : prefix.strip();
        return Page.of(
                        customers.page(caller.is("broker") ? null : caller.clientId(), sought, incomplete, page),
                        page,
                        LedgerCustomer::id)
                .map(LedgerCustomerView::of);
    }
}
