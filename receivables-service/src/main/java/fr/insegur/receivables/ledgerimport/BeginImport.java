package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** Takes the oldest waiting import out of the queue, or one whose reader has been gone for longer than the lease. */
@ApplicationScoped
class BeginImport {
    // A FEC keeps the books of a French company, and those are in euros.
    private static final Currency EUR = Currency.getInstance("EUR");

    private final LedgerImportRepository imports;
    private final ImportSettings settings;
    private final BusinessClock clock;

    BeginImport(LedgerImportRepository imports, ImportSettings settings, BusinessClock clock) {
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Optional<ImportJob> begin() {
        Instant now = clock.now();
        return imports.oldestWaiting(now.minus(settings.lease())).map(found -> {
            found.begin(now);
            AuditSource source = new AuditSource(found.id(), found.clientId(), found.quoteRequestId(), EUR);
            String givenName = found.givenName();
            return new ImportJob(
                    source,
                    found.fileName(),
                    givenName == null ? "" : givenName,
                    found.lenientAmounts(),
                    found.attempts());
        });
    }
}
