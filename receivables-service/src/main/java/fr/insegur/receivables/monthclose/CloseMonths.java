package fr.insegur.receivables.monthclose;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.ContractRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Closes every month some days after its end, contract by contract, so that one that cannot be closed holds up no other. */
@ApplicationScoped
class CloseMonths {
    /** A hundred thousand invoices take minutes. */
    private static final int MOST_SECONDS = 1_800;

    private static final Logger LOG = Logger.getLogger(CloseMonths.class);

    private final CloseMonth closeMonth;
    private final MonthRepository months;
    private final ContractRepository contracts;
    private final Scopes scopes;
    private final BusinessClock clock;
    private final int waitDays;

    CloseMonths(
            CloseMonth closeMonth,
            MonthRepository months,
            ContractRepository contracts,
            Scopes scopes,
            BusinessClock clock,
            @ConfigProperty(name = "insegur.ledger.close-after-days", defaultValue = "10") int waitDays) {
        this.closeMonth = closeMonth;
        this.months = months;
        this.contracts = contracts;
        this.scopes = scopes;
        this.clock = clock;
        this.waitDays = waitDays;
    }

    @Scheduled(
            cron = "${insegur.ledger.close-cron:0 30 4 * * ?}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void close() {
        YearMonth month = YearMonth.from(clock.today().minusDays(waitDays)).minusMonths(1);
        List<UUID> due = scopes.call(
                Scope.everybody(), () -> QuarkusTransaction.requiringNew().call(() -> months.notClosed(month)));
        due.forEach(contract -> closeUpTo(contract, month));
    }

    private YearMonth next(UUID contractId) {
        return months.next(contracts.visible(contractId, any -> true));
    }

    /** A contract that was not closed for long is closed month by month. */
    private void closeUpTo(UUID contract, YearMonth month) {
        try {
            scopes.run(Scope.everybody(), () -> {
                YearMonth next = QuarkusTransaction.requiringNew().call(() -> next(contract));
                while (!next.isAfter(month)) {
                    YearMonth due = next;
                    QuarkusTransaction.requiringNew()
                            .timeout(MOST_SECONDS)
                            .run(() -> closeMonth.close(contract, due, MonthEnds.ACTOR));
                    next = next.plusMonths(1);
                }
            });
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s of contract %s could not be closed", month, contract);
        }
    }
}
