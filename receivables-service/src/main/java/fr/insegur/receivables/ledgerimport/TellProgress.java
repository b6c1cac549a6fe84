package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.ledgerfile.ReadingProgress.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down how far a reader is. */
@ApplicationScoped
class TellProgress {
    private final LedgerImportRepository imports;
    private final BusinessClock clock;

    TellProgress(LedgerImportRepository imports, BusinessClock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** @return whether the import is still this reader's, so that it goes on */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean tell(ImportJob job, Phase phase, long bytes, long lines) {
        return imports.progressed(job, phase, bytes, lines, clock.now());
    }
}
