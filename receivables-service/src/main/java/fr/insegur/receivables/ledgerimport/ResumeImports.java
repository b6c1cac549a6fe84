package fr.insegur.receivables.ledgerimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts back what was under way when the service died: a file is read from its beginning, and counts once. */
@ApplicationScoped
class ResumeImports {
    private final LedgerImportRepository imports;

    ResumeImports(LedgerImportRepository imports) {
        this.imports = imports;
    }

    @Transactional
    void resume() {
        imports.allUnderWay().forEach(LedgerImport::waitAgain);
    }
}
