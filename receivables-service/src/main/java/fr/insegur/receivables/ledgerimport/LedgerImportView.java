package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.FileIssue;
import fr.insegur.receivables.ledgerfile.FileIssueCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a file is.
 *
 * @param bytes of the file
 * @param lines of the file, its header not counted; 0 until it is read
 * @param issueCount all that were found; only the first ones are listed
 * @param auditId once the state is AUDITED
 */
@Schema(name = "LedgerImport", examples = LedgerImportView.EXAMPLE)
record LedgerImportView(
        UUID id,
        LedgerImport.State state,
        @Nullable UUID quoteRequestId,
        long bytes,
        String sha256,
        long lines,
        long issueCount,
        List<IssueView> issues,
        @Nullable UUID auditId,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    static final String EXAMPLE = """
            {"id":"0198c0de-0000-7000-8000-0000000000a8","state":"AUDITED","bytes":612345,\
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","lines":5010,"issueCount":1,\
            "issues":[{"line":17,"column":"PieceDate","code":"PIECE_DATE_INVALID","severity":"WARNING",\
            "message":"La date de pièce n'est pas lisible ; la date d'écriture est utilisée."}],\
            "auditId":"0198c0de-0000-7000-8000-0000000000a9","receivedAt":"2026-01-12T08:30:00Z",\
            "finishedAt":"2026-01-12T08:30:01Z"}""";

    /** @param line of the file, its header being 1; absent when the issue concerns the whole file */
    record IssueView(
            @Nullable Long line,
            @Nullable String column,
            FileIssueCode code,
            FileIssueCode.Severity severity,
            String message) {}

    static LedgerImportView of(LedgerImport found, List<FileIssue> issues) {
        return new LedgerImportView(
                found.id(),
                found.state(),
                found.quoteRequestId(),
                found.bytes(),
                found.sha256(),
                found.lines(),
                found.issueCount(),
                issues.stream()
                        .map(issue -> new IssueView(
                                issue.line(),
                                issue.column(),
                                issue.code(),
                                issue.code().severity(),
                                issue.code().message()))
                        .toList(),
                found.auditId(),
                found.receivedAt(),
                found.finishedAt());
    }
}
