package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.receivables.ledgerfile.FileIssue;
import fr.insegur.receivables.ledgerfile.FileIssueCode;
import fr.insegur.receivables.ledgerfile.FileIssueCode.Severity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is published of a file that was refused. */
final class ImportEvents {
    private static final String TOPIC = "audits.v1";
    private static final int MAX_REASONS = 20;

    private ImportEvents() {}

    /**
     * @param reasons the first ones
     * @param errors how many there are in all
     */
    record LedgerRefused(
            UUID importId, UUID clientId, @Nullable UUID quoteRequestId, List<Reason> reasons, long errors) {}

    record Reason(FileIssueCode code, @Nullable Long line) {}

    static OutgoingEvent refused(LedgerImport refused, List<FileIssue> issues, long errors) {
        List<Reason> reasons = issues.stream()
                .filter(issue -> issue.code().severity() == Severity.ERROR)
                .limit(MAX_REASONS)
                .map(issue -> new Reason(issue.code(), issue.line()))
                .toList();
        LedgerRefused fact =
                new LedgerRefused(refused.id(), refused.clientId(), refused.quoteRequestId(), reasons, errors);
        return new OutgoingEvent(TOPIC, refused.clientId(), "ledger-refused.v1", fact, refused.clientId(), null);
    }
}
