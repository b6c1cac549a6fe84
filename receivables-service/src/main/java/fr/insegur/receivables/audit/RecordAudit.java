package fr.insegur.receivables.audit;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Audits the customer lines of a file, keeps the figures and tells quote-service. */
@ApplicationScoped
public class RecordAudit {
    private final AuditRepository audits;
    private final AuditSettings settings;
    private final Outbox outbox;
    private final BusinessClock clock;

    RecordAudit(AuditRepository audits, AuditSettings settings, Outbox outbox, BusinessClock clock) {
        this.audits = audits;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the audit's identifier */
    @Transactional
    public UUID record(AuditSource source, List<LedgerLine> lines, LocalDate asOf) {
        AuditReport report = AuditRules.audit(lines, asOf, settings.thresholds());
        Audit audit = new Audit(Ids.next(), source, report, clock.now());
        audits.persist(audit);
        outbox.append(AuditEvents.audited(audit));
        return audit.id();
    }
}
