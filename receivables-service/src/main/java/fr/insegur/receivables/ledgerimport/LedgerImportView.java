package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.DetectedFormat;
import fr.insegur.receivables.ledgerfile.ReadingProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a file is.
 *
 * @param fileName as the client called it
 * @param phase what is being done while the state is PARSING, within a second
 * @param bytes of the file as it came
 * @param bytesRead of those, within a second; an estimate for what is packed
 * @param lines of the file that were read, its header not counted
 * @param format what the file was found to be, once it was read
 * @param issueCount all that were found
 * @param issueCounts the same by severity
 * @param issues the first 20; absent in lists
 * @param auditId once the state is AUDITED
 * @param fileOf the import with which the file came, where this one reads it again
 * @param fileKeptUntil when the file is deleted; absent when it is already because it was refused or cancelled
 * @param repeated whether this answers an upload of a file that was there already
 */
@Schema(name = "LedgerImport", examples = LedgerImportView.EXAMPLE)
record LedgerImportView(
        UUID id,
        UUID clientId,
        LedgerImport.State state,
        @Nullable UUID quoteRequestId,
        @Nullable String fileName,
        boolean lenientAmounts,
        ReadingProgress.@Nullable Phase phase,
        long bytes,
        long bytesRead,
        String sha256,
        long lines,
        @Nullable DetectedFormat format,
        long issueCount,
        IssueView.Counts issueCounts,
        @Nullable List<IssueView> issues,
        @Nullable UUID auditId,
        @Nullable UUID fileOf,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant fileKeptUntil,
        boolean repeated) {

    static final String SUMMARY = """
            "id":"0198c0de-0000-7000-8000-0000000000a8","clientId":"0198c0de-0000-7000-8000-000000000001",\
            "state":"AUDITED","fileName":"123456789FEC20251231.txt","lenientAmounts":false,"bytes":612345,\
            "bytesRead":612345,"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","lines":5010,\
            "format":{"source":"FEC","charset":"ISO-8859-15","separator":"|","files":1},"issueCount":1,\
            "issueCounts":{"error":0,"warning":1,"info":0},"auditId":"0198c0de-0000-7000-8000-0000000000a9",\
            "receivedAt":"2026-01-12T08:30:00Z","startedAt":"2026-01-12T08:30:00Z",\
            "finishedAt":"2026-01-12T08:30:01Z","fileKeptUntil":"2026-04-12T08:30:00Z","repeated":false""";
    static final String EXAMPLE = "{" + SUMMARY + ",\"issues\":[" + IssueView.EXAMPLE + "]}";

    /** Without its issues. */
    static LedgerImportView of(LedgerImport found, Duration keepFiles) {
        return of(found, keepFiles, null, false);
    }

    /** To whoever sends a file again. */
    static LedgerImportView repeated(LedgerImport earlier, Duration keepFiles) {
        return of(earlier, keepFiles, null, true);
    }

    static LedgerImportView of(LedgerImport found, Duration keepFiles, List<IssueView> first) {
        return of(found, keepFiles, first, false);
    }

    private static LedgerImportView of(
            LedgerImport found, Duration keepFiles, @Nullable List<IssueView> issues, boolean repeated) {
        LedgerImport.State state = found.state();
        boolean kept = state != LedgerImport.State.REFUSED && state != LedgerImport.State.CANCELLED;
        return new LedgerImportView(
                found.id(),
                found.clientId(),
                state,
                found.quoteRequestId(),
                found.givenName(),
                found.lenientAmounts(),
                found.phase(),
                found.bytes(),
                found.bytesRead(),
                found.sha256(),
                found.lines(),
                found.format(),
                found.issueCount(),
                IssueView.Counts.of(found),
                issues,
                found.auditId(),
                found.fileOf(),
                found.receivedAt(),
                found.startedAt(),
                found.finishedAt(),
                kept ? found.uploadedAt().plus(keepFiles) : null,
                repeated);
    }
}
