package fr.insegur.receivables.audit;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.storage.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open items of an audit, of all debtors or of one. */
@ApplicationScoped
class ListAuditItems {
    private final ReadableAudits audits;
    private final AuditItemRepository items;

    ListAuditItems(ReadableAudits audits, AuditItemRepository items) {
        this.audits = audits;
        this.items = items;
    }

    /** @param debtor its code in the file; absent for everybody's */
    @Transactional
    Page<AuditItemView> list(UUID id, @Nullable String debtor, PageRequest page) {
        Audit audit = audits.get(id);
        return Page.of(
                        items.page(id, debtor, Places.after(page), page.limitPlusOne()),
                        page,
                        placed -> Places.cursor(placed.ordinal()))
                .map(placed -> AuditItemView.of(placed.item(), audit.currency()));
    }
}
