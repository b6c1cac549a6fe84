package fr.insegur.receivables.audit;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** An audit with its debtors, for its client and the broker. */
@ApplicationScoped
class ReadAudit {
    private final AuditRepository audits;
    private final Caller caller;

    ReadAudit(AuditRepository audits, Caller caller) {
        this.audits = audits;
        this.caller = caller;
    }

    @Transactional
    AuditView read(UUID id) {
        return audits.findByIdOptional(id)
                .filter(audit -> caller.mayReadClient(audit.clientId()))
                .map(AuditView::of)
                .orElseThrow(() -> Refused.unknown("audit-unknown", "there is no such audit"));
    }
}
