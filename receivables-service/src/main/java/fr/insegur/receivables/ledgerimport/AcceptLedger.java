package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.audit.RecordAudit;
import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.FileIssues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Audits a file that was read, and closes its import. */
@ApplicationScoped
class AcceptLedger {
    private final LedgerImportRepository imports;
    private final FileIssueRepository issueRows;
    private final RecordAudit recordAudit;
    private final BusinessClock clock;

    AcceptLedger(
            LedgerImportRepository imports,
            FileIssueRepository issueRows,
            RecordAudit recordAudit,
            BusinessClock clock) {
        this.imports = imports;
        this.issueRows = issueRows;
        this.recordAudit = recordAudit;
        this.clock = clock;
    }

    @Transactional
    void accept(ImportJob job, CustomerLedger ledger, FileIssues issues) {
        imports.underWay(job.source().importId()).ifPresent(found -> {
            UUID audit = recordAudit.record(job.source(), ledger);
            found.audited(audit, ledger.fileLines(), issues.count(), clock.now());
            issueRows.insert(found.id(), issues.first());
        });
    }
}
