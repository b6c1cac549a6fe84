package fr.insegur.receivables.invoice;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.receivables.invoice.InvoiceView.BalanceView;
import fr.insegur.receivables.ledger.BalancesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The whole story of an invoice, for its client and the broker. */
@ApplicationScoped
class ReadInvoice {
    private final InvoiceRepository invoices;
    private final StoryRepository stories;
    private final BalancesRepository balances;
    private final Caller caller;

    ReadInvoice(InvoiceRepository invoices, StoryRepository stories, BalancesRepository balances, Caller caller) {
        this.invoices = invoices;
        this.stories = stories;
        this.balances = balances;
        this.caller = caller;
    }

    @Transactional
    InvoiceView read(UUID id) {
        AssignedInvoice invoice = invoices.findByIdOptional(id)
                .filter(found -> caller.mayReadClient(found.clientId()))
                .orElseThrow(() -> Refused.unknown("invoice-unknown", "there is no such invoice"));
        List<BalanceView> accounts =
                balances.ofInvoice(invoice.contractId(), id, invoice.currency()).entrySet().stream()
                        .map(account -> new BalanceView(account.getKey(), account.getValue()))
                        .toList();
        return InvoiceView.of(invoice, stories.story(id, invoice.currency()), accounts);
    }
}
