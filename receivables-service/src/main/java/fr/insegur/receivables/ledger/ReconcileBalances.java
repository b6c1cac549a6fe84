package fr.insegur.receivables.ledger;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Compares every stored balance with the fold of its postings, nightly (invariant 2). */
@ApplicationScoped
class ReconcileBalances {
    private static final Logger LOG = Logger.getLogger(ReconcileBalances.class);

    private final BalancesRepository balances;
    private final Scopes scopes;
    private final AtomicInteger found;

    ReconcileBalances(BalancesRepository balances, Scopes scopes, MeterRegistry metrics) {
        this.balances = balances;
        this.scopes = scopes;
        this.found = metrics.gauge("insegur.ledger.balance.differences", new AtomicInteger());
    }

    @Scheduled(cron = "${insegur.ledger.reconciliation-cron:0 15 3 * * ?}")
    @Transactional
    void reconcile() {
        // In a narrower scope nothing would ever differ, because nothing would be compared.
        List<BalancesRepository.Difference> differences = scopes.call(Scope.everybody(), balances::differences);
        found.set(differences.size());
        differences.forEach(difference -> LOG.errorf(
                "%s of contract %s: stored %d, postings give %d",
                difference.what(), difference.contractId(), difference.stored(), difference.folded()));
    }
}
