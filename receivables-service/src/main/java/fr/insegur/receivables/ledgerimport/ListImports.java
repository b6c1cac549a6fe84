package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The imports of the caller's company, or all of them for the broker, without their issues. */
@ApplicationScoped
class ListImports {
    private final LedgerImportRepository imports;
    private final ImportSettings settings;
    private final Caller caller;

    ListImports(LedgerImportRepository imports, ImportSettings settings, Caller caller) {
        this.imports = imports;
        this.settings = settings;
        this.caller = caller;
    }

    @Transactional
    Page<LedgerImportView> list(PageRequest page) {
        return Page.of(imports.page(caller.is("broker") ? null : caller.clientId(), page), page, LedgerImport::id)
                .map(found -> LedgerImportView.of(found, settings.keepFiles()));
    }
}
