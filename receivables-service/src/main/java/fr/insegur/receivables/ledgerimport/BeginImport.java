package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.Optional;

/** Takes the oldest waiting import out of the queue. */
@ApplicationScoped
class BeginImport {
    // A FEC keeps the books of a French company, and those are in euros.
    private static final Currency EUR = Currency.getInstance("EUR");

    private final LedgerImportRepository imports;

    BeginImport(LedgerImportRepository imports) {
        this.imports = imports;
    }

    @Transactional
    Optional<ImportJob> begin() {
        return imports.oldestWaiting().map(found -> {
            found.begin();
            AuditSource source = new AuditSource(found.id(), found.clientId(), found.quoteRequestId(), EUR);
            return new ImportJob(source, found.fileName(), found.attempts());
        });
    }
}
