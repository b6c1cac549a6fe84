package fr.insegur.receivables.audit;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.storage.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The debtors of an audit with their aged balances, the largest turnover first. */
@ApplicationScoped
class ListAuditDebtors {
    private final ReadableAudits audits;
    private final AuditDebtorRepository debtors;

    ListAuditDebtors(ReadableAudits audits, AuditDebtorRepository debtors) {
        this.audits = audits;
        this.debtors = debtors;
    }

    @Transactional
    Page<AuditDebtorView> list(UUID id, PageRequest page) {
        Audit audit = audits.get(id);
        return Page.of(
                        debtors.page(id, Places.after(page), page.limitPlusOne()),
                        page,
                        placed -> Places.cursor(placed.ordinal()))
                .map(placed -> AuditDebtorView.of(placed.debtor(), audit.currency()));
    }
}
