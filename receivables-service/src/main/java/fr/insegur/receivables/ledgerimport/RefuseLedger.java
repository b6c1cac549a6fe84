package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.ledgerfile.DetectedFormat;
import fr.insegur.receivables.ledgerfile.FileIssue;
import fr.insegur.receivables.ledgerfile.FileIssues;
import fr.insegur.receivables.ledgerfile.FileRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closes the import of a file that cannot be trusted, with the reasons; nothing of the file is kept. */
@ApplicationScoped
class RefuseLedger {
    private final LedgerImportRepository imports;
    private final FileIssueRepository issueRows;
    private final Outbox outbox;
    private final ImportSettings settings;
    private final BusinessClock clock;

    RefuseLedger(
            LedgerImportRepository imports,
            FileIssueRepository issueRows,
            Outbox outbox,
            ImportSettings settings,
            BusinessClock clock) {
        this.imports = imports;
        this.issueRows = issueRows;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param cause why the file is refused; it comes before the issues that were found on the way */
    @Transactional
    void refuse(ImportJob job, FileRefused cause, Optional<DetectedFormat> format, FileIssues issues) {
        imports.underWay(job.source().importId()).ifPresent(found -> {
            List<FileIssue> all = new ArrayList<>();
            all.add(new FileIssue(cause.line(), cause.column(), cause.code()));
            issues.first().stream().limit(settings.maxIssues() - 1L).forEach(all::add);
            // Counted with the others; it stands first, whether or not there is room at their end.
            issues.add(cause.code(), cause.line(), cause.column());
            format.ifPresent(found::found);
            found.refused(issues, clock.now());
            issueRows.insert(found.id(), all);
            outbox.append(ImportEvents.refused(found, all, issues.errors()));
        });
    }
}
