package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What is wrong with a file, for its client and the broker. */
@ApplicationScoped
class ListIssues {
    private final LedgerImportRepository imports;
    private final FileIssueRepository issues;
    private final Caller caller;

    ListIssues(LedgerImportRepository imports, FileIssueRepository issues, Caller caller) {
        this.imports = imports;
        this.issues = issues;
        this.caller = caller;
    }

    @Transactional
    IssuesView list(UUID importId, PageRequest request) {
        LedgerImport found = imports.findByIdOptional(importId)
                .filter(known -> caller.mayReadClient(known.clientId()))
                .orElseThrow(ReadImport::unknown);
        Page<IssueView> page = issues.page(importId, request).map(IssueView::of);
        return new IssuesView(page.items(), page.next(), IssueView.Counts.of(found));
    }
}
