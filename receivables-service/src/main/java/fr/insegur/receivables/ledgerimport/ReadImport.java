package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import fr.insegur.receivables.ledgerfile.FileIssue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** How far an import is, for its client and the broker. */
@ApplicationScoped
class ReadImport {
    // Whoever asks each second how far it is does not want a thousand; all that are kept have a list of their own.
    private static final PageRequest FIRST = new PageRequest(20, null);

    private final LedgerImportRepository imports;
    private final FileIssueRepository issues;
    private final ImportSettings settings;
    private final Caller caller;

    ReadImport(LedgerImportRepository imports, FileIssueRepository issues, ImportSettings settings, Caller caller) {
        this.imports = imports;
        this.issues = issues;
        this.settings = settings;
        this.caller = caller;
    }

    @Transactional
    LedgerImportView read(UUID id) {
        LedgerImport found = imports.findByIdOptional(id)
                .filter(known -> caller.mayReadClient(known.clientId()))
                .orElseThrow(ReadImport::unknown);
        List<FileIssue> first = issues.page(id, FIRST).items();
        return LedgerImportView.of(
                found, settings.keepFiles(), first.stream().map(IssueView::of).toList());
    }

    static Refused unknown() {
        return Refused.unknown("ledger-import-unknown", "there is no such import");
    }
}
