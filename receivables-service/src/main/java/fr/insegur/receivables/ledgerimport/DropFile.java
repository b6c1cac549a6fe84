package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Deletes a file when no import needs it: a refused or cancelled one does not, but another reading of the same file may. What a
 * crash leaves, {@link SweepUploads} finds.
 */
@ApplicationScoped
class DropFile {
    private final LedgerImportRepository imports;
    private final UploadFolder uploads;
    private final ImportSettings settings;
    private final BusinessClock clock;

    DropFile(LedgerImportRepository imports, UploadFolder uploads, ImportSettings settings, BusinessClock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void drop(String fileName) {
        if (!imports.needs(fileName, clock.now().minus(settings.keepFiles()))) {
            uploads.delete(fileName);
        }
    }
}
