package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How far an import is, for its client and the broker. */
@ApplicationScoped
class ReadImport {
    private final LedgerImportRepository imports;
    private final FileIssueRepository issues;
    private final Caller caller;

    ReadImport(LedgerImportRepository imports, FileIssueRepository issues, Caller caller) {
        this.imports = imports;
        this.issues = issues;
        this.caller = caller;
    }

    @Transactional
    LedgerImportView read(UUID id) {
        return imports.findByIdOptional(id)
                .filter(found -> caller.mayReadClient(found.clientId()))
                .map(found -> LedgerImportView.of(found, issues.of(id)))
                .orElseThrow(() -> Refused.unknown("ledger-import-unknown", "there is no such import"));
    }
}
