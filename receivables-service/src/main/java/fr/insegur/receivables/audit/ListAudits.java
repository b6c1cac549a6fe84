package fr.insegur.receivables.audit;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The audits of the caller's company, or all of them for the broker, without their debtors. */
@ApplicationScoped
class ListAudits {
    private final AuditRepository audits;
    private final Caller caller;

    ListAudits(AuditRepository audits, Caller caller) {
        this.audits = audits;
        this.caller = caller;
    }

    @Transactional
    Page<AuditView> list(PageRequest page) {
        return Page.of(audits.page(caller.is("broker") ? null : caller.clientId(), page), page, Audit::id)
                .map(AuditView::summary);
    }
}
