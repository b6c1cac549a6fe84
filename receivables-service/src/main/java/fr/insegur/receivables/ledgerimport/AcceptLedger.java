package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.audit.RecordAudit;
import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.DetectedFormat;
import fr.insegur.receivables.ledgerfile.FileIssues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
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

    /**
     * Locks the import last, so that whoever cancels it need not wait for the audit.
     *
     * @throws ImportStopped when the import was cancelled or finished by somebody else; nothing is kept then
     */
    @Transactional
    void accept(ImportJob job, CustomerLedger ledger, Optional<DetectedFormat> format, FileIssues issues) {
        UUID id = job.source().importId();
        if (!imports.isUnderWay(id)) {
            throw new ImportStopped();
        }
        UUID audit = recordAudit.record(job.source(), ledger);
        LedgerImport found = imports.underWay(id).orElseThrow(ImportStopped::new);
        format.ifPresent(found::found);
        found.audited(audit, ledger.fileLines(), issues, clock.now());
        issueRows.insert(id, issues.first());
    }
}
