package fr.insegur.receivables.audit;

import fr.insegur.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The twelve months of an audit: sales, credit notes, payments and their delays. */
@ApplicationScoped
class ListAuditMonths {
    private final ReadableAudits audits;

    ListAuditMonths(ReadableAudits audits) {
        this.audits = audits;
    }

    @Transactional
    Page<AuditView.Month> list(UUID id) {
        return new Page<>(AuditView.sales(audits.get(id)), null);
    }
}
