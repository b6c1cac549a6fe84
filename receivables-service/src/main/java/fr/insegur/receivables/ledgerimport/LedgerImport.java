package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.DetectedFormat;
import fr.insegur.receivables.ledgerfile.FileIssueCode.Severity;
import fr.insegur.receivables.ledgerfile.FileIssues;
import fr.insegur.receivables.ledgerfile.ReadingProgress.Phase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reading of an accounting file, on its way from upload to audit. */
@Entity
@Table(name = "ledger_import")
class LedgerImport {
    /** RECEIVED → PARSING → AUDITED | REFUSED | CANCELLED; what is PARSING when its reader dies begins again. */
    enum State {
        RECEIVED,
        PARSING,
        AUDITED,
        REFUSED,
        CANCELLED;

        /** Those in which nothing more comes of it on its own. */
        boolean isOver() {
            return !ON_THE_WAY.contains(this);
        }
    }

    static final List<State> ON_THE_WAY = List.of(State.RECEIVED, State.PARSING);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "quote_request_id")
    private @Nullable UUID quoteRequestId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "file_name")
    private String fileName;

    private long bytes;
    private String sha256;
    private long lines;

    @Column(name = "issue_count")
    private long issueCount;

    @Column(name = "error_count")
    private long errorCount;

    @Column(name = "warning_count")
    private long warningCount;

    private int attempts;

    @Column(name = "audit_id")
    private @Nullable UUID auditId;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "file_of")
    private @Nullable UUID fileOf;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "lenient_amounts")
    private boolean lenientAmounts;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase phase;

    @Column(name = "bytes_read")
    private long bytesRead;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Embedded
    private @Nullable FormatRow format;

    @SuppressWarnings("NullAway.Init")
    protected LedgerImport() {}

    LedgerImport(UUID id, UUID clientId, UploadWish wish, StoredUpload upload, Instant receivedAt) {
        this.id = id;
        this.clientId = clientId;
        this.quoteRequestId = wish.quoteRequestId();
        this.state = State.RECEIVED;
        this.fileName = upload.fileName();
        this.bytes = upload.bytes();
        this.sha256 = upload.sha256();
        this.givenName = wish.fileName();
        this.lenientAmounts = wish.lenientAmounts();
        this.receivedAt = receivedAt;
        this.uploadedAt = receivedAt;
    }

    /**
     * Another reading of the same file, with what is known of the customers by then.
     *
     * @param forQuote absent for the quote request of this one
     */
    LedgerImport again(UUID newId, @Nullable UUID forQuote, Instant now) {
        UploadWish wish = new UploadWish(forQuote == null ? quoteRequestId : forQuote, givenName, lenientAmounts);
        LedgerImport again = new LedgerImport(newId, clientId, wish, new StoredUpload(fileName, bytes, sha256), now);
        again.uploadedAt = uploadedAt;
        again.fileOf = fileOf == null ? id : fileOf;
        return again;
    }

    void begin(Instant now) {
        state = State.PARSING;
        startedAt = now;
        seenAt = now;
        attempts++;
    }

    /** Back to the queue, because the one who read it is no more. */
    void waitAgain() {
        state = State.RECEIVED;
        nothingRead();
    }

    /** Back to the queue as if it had not begun: what went wrong had nothing to do with the file. */
    void waitUncounted() {
        waitAgain();
        attempts--;
    }

    boolean isUnderWay() {
        return state == State.PARSING;
    }

    void audited(UUID audit, long fileLines, FileIssues issues, Instant now) {
        finish(State.AUDITED, issues, now);
        auditId = audit;
        lines = fileLines;
        bytesRead = bytes;
    }

    /** @param issues with the one for which it is refused */
    void refused(FileIssues issues, Instant now) {
        finish(State.REFUSED, issues, now);
    }

    void cancelled(Instant now) {
        state = State.CANCELLED;
        finishedAt = now;
        nothingRead();
    }

    void found(DetectedFormat found) {
        format = FormatRow.of(found);
    }

    private void finish(State end, FileIssues issues, Instant now) {
        state = end;
        phase = null;
        issueCount = issues.count();
        errorCount = issues.count(Severity.ERROR);
        warningCount = issues.count(Severity.WARNING);
        finishedAt = now;
    }

    private void nothingRead() {
        phase = null;
        bytesRead = 0;
        lines = 0;
    }

    UUID id() {
        return id;
    }

    UUID clientId() {
        return clientId;
    }

    @Nullable
    UUID quoteRequestId() {
        return quoteRequestId;
    }

    State state() {
        return state;
    }

    String fileName() {
        return fileName;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    long lines() {
        return lines;
    }

    long issueCount() {
        return issueCount;
    }

    long issueCount(Severity severity) {
        return switch (severity) {
            case ERROR -> errorCount;
            case WARNING -> warningCount;
            case INFO -> issueCount - errorCount - warningCount;
        };
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    UUID auditId() {
        return auditId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** The import with which the file came, where it was another one. */
    @Nullable
    UUID fileOf() {
        return fileOf;
    }

    @Nullable
    String givenName() {
        return givenName;
    }

    boolean lenientAmounts() {
        return lenientAmounts;
    }

    @Nullable
    Phase phase() {
        return phase;
    }

    long bytesRead() {
        return bytesRead;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    DetectedFormat format() {
        return format == null ? null : format.shown();
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
