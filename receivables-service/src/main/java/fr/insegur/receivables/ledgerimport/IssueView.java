package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.FileIssue;
import fr.insegur.receivables.ledgerfile.FileIssueCode;
import fr.insegur.receivables.ledgerfile.FileIssueCode.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file.
 *
 * @param line of the file, its header being 1; absent when the issue concerns the whole file
 * @param column as the standard names it; absent when the issue concerns the whole line
 * @param message in French
 */
@Schema(name = "FileIssue")
record IssueView(@Nullable Long line, @Nullable String column, FileIssueCode code, Severity severity, String message) {
    static final String EXAMPLE = """
            {"line":17,"column":"PieceDate","code":"PIECE_DATE_INVALID","severity":"WARNING",\
            "message":"La date de pièce n'est pas lisible ; la date d'écriture est utilisée."}""";

    static IssueView of(FileIssue issue) {
        FileIssueCode code = issue.code();
        return new IssueView(issue.line(), issue.column(), code, code.severity(), code.message());
    }

    /** How many of each severity were found, whether or not they are all kept. */
    @Schema(name = "FileIssueCounts")
    record Counts(long error, long warning, long info) {
        static Counts of(LedgerImport found) {
            return new Counts(
                    found.issueCount(Severity.ERROR),
                    found.issueCount(Severity.WARNING),
                    found.issueCount(Severity.INFO));
        }
    }
}
