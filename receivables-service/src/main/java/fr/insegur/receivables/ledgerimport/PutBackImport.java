package fr.insegur.receivables.ledgerimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts an import back into the queue after a fault that was not the file's. */
@ApplicationScoped
class PutBackImport {
    private final LedgerImportRepository imports;

    PutBackImport(LedgerImportRepository imports) {
        this.imports = imports;
    }

    /**
     * @param counted whether the attempt counts; one that failed because the database was away, for example, does not. A reader
     *     that outlived its lease puts nothing back, since another one is at it.
     */
    @Transactional
    void putBack(ImportJob job, boolean counted) {
        imports.underWay(job.source().importId())
                .filter(found -> found.attempts() == job.attempt())
                .ifPresent(counted ? LedgerImport::waitAgain : LedgerImport::waitUncounted);
    }
}
