package fr.insegur.receivables.audit;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The audits that the caller may read: its company's own, or all for the broker. */
@ApplicationScoped
class ReadableAudits {
    private final AuditRepository audits;
    private final Caller caller;

    ReadableAudits(AuditRepository audits, Caller caller) {
        this.audits = audits;
        this.caller = caller;
    }

    /** @throws Refused when there is none, or it is another company's */
    Audit get(UUID id) {
        return audits.findByIdOptional(id)
                .filter(audit -> caller.mayReadClient(audit.clientId()))
                .orElseThrow(() -> Refused.unknown("audit-unknown", "there is no such audit"));
    }
}
