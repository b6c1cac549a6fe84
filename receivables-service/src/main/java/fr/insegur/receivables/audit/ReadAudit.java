package fr.insegur.receivables.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** An audit with its figures, for its client and the broker. */
@ApplicationScoped
class ReadAudit {
    private static final int LARGEST = 10;

    private final ReadableAudits audits;
    private final AuditDebtorRepository debtors;

    ReadAudit(ReadableAudits audits, AuditDebtorRepository debtors) {
        this.audits = audits;
        this.debtors = debtors;
    }

    @Transactional
    AuditView read(UUID id) {
        Audit audit = audits.get(id);
        return AuditView.of(
                audit,
                debtors.page(id, -1, LARGEST).stream()
                        .map(placed -> AuditDebtorView.of(placed.debtor(), audit.currency()))
                        .toList());
    }
}
