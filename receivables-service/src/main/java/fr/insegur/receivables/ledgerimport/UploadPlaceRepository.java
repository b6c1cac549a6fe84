package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The uploads of each client company, on whichever instance they are received. */
@ApplicationScoped
class UploadPlaceRepository extends JdbcRepository {
    // Two uploads of one client are counted one after the other; those of different clients do not meet.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('ledger-upload ' || ?::text, 0))";

    private static final String RUNNING = "SELECT"
            + " (SELECT count(*) FROM ledger_upload WHERE client_id = ? AND ended_at IS NULL AND lease_until > ?)"
            + " + (SELECT count(*) FROM ledger_import WHERE client_id = ? AND state IN ('RECEIVED', 'PARSING'))";

    private static final String BYTES =
            "SELECT coalesce(sum(bytes), 0)::bigint FROM ledger_upload WHERE client_id = ? AND begun_at > ?";

    private static final String FREED = "SELECT min(begun_at) FROM (SELECT begun_at, sum(bytes) OVER"
            + " (ORDER BY begun_at, id) AS freed FROM ledger_upload WHERE client_id = ? AND begun_at > ?) AS upload"
            + " WHERE freed >= ?";

    private static final String BEGIN =
            "INSERT INTO ledger_upload (id, client_id, begun_at, lease_until, bytes) VALUES (?, ?, ?, ?, ?)";

    private static final String PROLONG =
            "UPDATE ledger_upload SET lease_until = ? WHERE id = ? AND ended_at IS NULL AND lease_until > ?";

    private static final String END =
            "UPDATE ledger_upload SET bytes = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL";

    /** Held until the end of the transaction. */
    void lock(UUID clientId) {
        list(LOCK, row -> clientId, clientId);
    }

    /** Uploads being received, and files that wait to be read or are read. */
    long running(UUID clientId, Instant now) {
        return first(RUNNING, row -> row.getLong(1), clientId, now, clientId).orElse(0L);
    }

    long bytesSince(UUID clientId, Instant since) {
        return first(BYTES, row -> row.getLong(1), clientId, since).orElse(0L);
    }

    /** When the last of the uploads began that have to be older before so many bytes are free. */
    Optional<Instant> begunBefore(UUID clientId, Instant since, long bytes) {
        return first(FREED, row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)), clientId, since, bytes)
                .flatMap(begun -> begun.map(OffsetDateTime::toInstant));
    }

    void begin(UUID id, UUID clientId, Instant now, Instant leaseUntil, long bytes) {
        execute(BEGIN, id, clientId, now, leaseUntil, bytes);
    }

    /** @return whether it still had its place */
    boolean prolong(UUID id, Instant now, Instant leaseUntil) {
        return execute(PROLONG, leaseUntil, id, now) > 0;
    }

    /** Does nothing to one that has ended. */
    void end(UUID id, long bytes, Instant now) {
        execute(END, bytes, now, id);
    }
}
