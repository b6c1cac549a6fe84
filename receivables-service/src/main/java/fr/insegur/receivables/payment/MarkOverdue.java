package fr.insegur.receivables.payment;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.InvoiceRepository;
import fr.insegur.receivables.invoice.InvoiceRowRepository;
import fr.insegur.receivables.invoice.Move;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Says of every invoice whose due date has passed that it is overdue, each night and each by itself. */
@ApplicationScoped
class MarkOverdue {
    private static final Logger LOG = Logger.getLogger(MarkOverdue.class);
    private static final int AT_ONCE = 500;

    private final ContractRepository contracts;
    private final InvoiceRepository invoices;
    private final InvoiceRowRepository rows;
    private final FactBooks books;
    private final Scopes scopes;
    private final BusinessClock clock;

    MarkOverdue(
            ContractRepository contracts,
            InvoiceRepository invoices,
            InvoiceRowRepository rows,
            FactBooks books,
            Scopes scopes,
            BusinessClock clock) {
        this.contracts = contracts;
        this.invoices = invoices;
        this.rows = rows;
        this.books = books;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${insegur.invoices.overdue-cron:0 0 5 * * ?}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mark() {
        LocalDate today = clock.today();
        scopes.run(Scope.everybody(), () -> {
            UUID after = new UUID(0, 0);
            List<InvoiceRowRepository.Due> due = due(today, after);
            while (!due.isEmpty()) {
                due.forEach(this::mark);
                after = due.getLast().invoiceId();
                due = due(today, after);
            }
        });
    }

    private List<InvoiceRowRepository.Due> due(LocalDate today, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> rows.overdue(today, after, AT_ONCE));
    }

    private void mark(InvoiceRowRepository.Due due) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Contract contract = contracts.locked(due.contractId()).orElseThrow();
                AssignedInvoice invoice = invoices.findById(due.invoiceId());
                if (Move.OVERDUE.isAllowed(invoice.state(), invoice.sides())) {
                    books.book(
                            contract,
                            invoice,
                            Fact.of(Move.OVERDUE, due.dueDate().plusDays(1)),
                            Said.byItself());
                }
            });
        } catch (Refused refused) {
            LOG.warnf("invoice %s could not be marked overdue: %s", due.invoiceId(), refused.code());
        }
    }
}
