package fr.insegur.receivables.ledgerimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts an import back into the queue after a fault that was not the file's. */
@ApplicationScoped
class PutBackImport {
    private final LedgerImportRepository imports;

    PutBackImport(LedgerImportRepository imports) {
        this.imports = imports;
    }

    @Transactional
    void putBack(UUID importId) {
        imports.underWay(importId).ifPresent(LedgerImport::waitAgain);
    }
}
