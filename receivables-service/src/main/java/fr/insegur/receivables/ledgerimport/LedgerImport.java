package fr.insegur.receivables.ledgerimport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An accounting file on its way from upload to audit. */
@Entity
@Table(name = "ledger_import")
class LedgerImport {
    /** RECEIVED → PARSING → AUDITED | REFUSED; what is PARSING when its reader dies begins again. */
    enum State {
        RECEIVED,
        PARSING,
        AUDITED,
        REFUSED
    }

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

    private int attempts;

    @Column(name = "audit_id")
    private @Nullable UUID auditId;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected LedgerImport() {}

    LedgerImport(UUID id, UUID clientId, @Nullable UUID quoteRequestId, StoredUpload upload, Instant receivedAt) {
        this.id = id;
        this.clientId = clientId;
        this.quoteRequestId = quoteRequestId;
        this.state = State.RECEIVED;
        this.fileName = upload.fileName();
        this.bytes = upload.bytes();
        this.sha256 = upload.sha256();
        this.receivedAt = receivedAt;
    }

    void begin(Instant now) {
        state = State.PARSING;
        startedAt = now;
        attempts++;
    }

    /** Back to the queue, because the one who read it is no more. */
    void waitAgain() {
        state = State.RECEIVED;
    }

    /** Back to the queue as if it had not begun: what went wrong had nothing to do with the file. */
    void waitUncounted() {
        state = State.RECEIVED;
        attempts--;
    }

    boolean isUnderWay() {
        return state == State.PARSING;
    }

    void audited(UUID audit, long fileLines, long issues, Instant now) {
        state = State.AUDITED;
        auditId = audit;
        lines = fileLines;
        issueCount = issues;
        finishedAt = now;
    }

    void refused(long issues, Instant now) {
        state = State.REFUSED;
        issueCount = issues;
        finishedAt = now;
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

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
