package fr.insegur.receivables.audit;

import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** What a document shows of an audit, for its client and the broker. */
@ApplicationScoped
public class ReadAuditExcerpt {
    private final ReadableAudits audits;
    private final AuditDebtorRepository debtors;
    private final AuditItemRepository items;

    ReadAuditExcerpt(ReadableAudits audits, AuditDebtorRepository debtors, AuditItemRepository items) {
        this.audits = audits;
        this.debtors = debtors;
        this.items = items;
    }

    /** @throws Refused when there is none, or it is another company's */
    @Transactional
    public AuditExcerpt read(UUID id, AuditExcerpt.Limits limits) {
        Audit audit = audits.get(id);
        Currency currency = audit.currency();
        return new AuditExcerpt(
                AuditView.of(audit, List.of()),
                debtors.owingMost(id, limits.owingMost()).stream()
                        .map(debtor -> AuditDebtorView.of(debtor, currency))
                        .toList(),
                debtors.pastTheLaw(id, limits.pastTheLaw()).stream()
                        .map(debtor -> AuditDebtorView.of(debtor, currency))
                        .toList(),
                debtors.counts(id),
                items.overdue(id, limits.overdue()).stream()
                        .map(item -> AuditItemView.of(item, currency))
                        .toList(),
                items.countOverdue(id));
    }
}
