package fr.insegur.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the relay sees it, on the relay's own connection. */
@ApplicationScoped
class OutboxStore {
    private static final long LOCK = 7_301_001L;
    private static final String UNSENT = "SELECT position, event_id, topic, key, sequence, type, payload, client_id,"
            + " partner_id, correlation_id, causation_id, traceparent, occurred_at"
            + " FROM outbox_event WHERE sent_at IS NULL AND position <> ALL (?) AND topic <> ALL (?)"
            + " AND NOT EXISTS (SELECT 1 FROM unnest(?, ?) AS lane (topic, key)"
            + " WHERE lane.topic = outbox_event.topic AND lane.key = outbox_event.key)"
            + " ORDER BY position LIMIT ?";

    /** What is not to be read now: rows that were read before, and lanes and topics that wait. */
    record LeftOut(List<Long> positions, List<Lane> lanes, List<String> topics) {}

    /** @param at when the broker acknowledged it */
    record Sent(long position, Instant at) {}

    /**
     * Makes this connection the relay's, if no other relay of this database is active. Marking what was sent need not outlive
     * a crash, since what is not marked is sent again: so the relay does not wait for the disk.
     */
    boolean lead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                if (!row.next() || !row.getBoolean(1)) {
                    return false;
                }
            }
            statement.execute("SET synchronous_commit = off");
            return true;
        }
    }

    /** Gives the connection back as it was. */
    void release(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET synchronous_commit");
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
    }

    List<OutboxRow> unsent(Connection connection, LeftOut leftOut, int limit) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNSENT)) {
            query.setArray(
                    1, connection.createArrayOf("bigint", leftOut.positions().toArray()));
            query.setArray(2, connection.createArrayOf("text", leftOut.topics().toArray()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "text", leftOut.lanes().stream().map(Lane::topic).toArray()));
            query.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", leftOut.lanes().stream().map(Lane::key).toArray()));
            query.setInt(5, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
        }
        return rows;
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant());
    }

    void markSent(Connection connection, List<Sent> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        String mark = "UPDATE outbox_event SET sent_at = sent.at FROM unnest(?, ?) AS sent (position, at)"
                + " WHERE outbox_event.position = sent.position";
        try (PreparedStatement update = connection.prepareStatement(mark)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(Sent::position).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            sent.stream()
                                    .map(one -> one.at().atOffset(ZoneOffset.UTC))
                                    .toArray()));
            update.executeUpdate();
        }
    }

    void markFailed(Connection connection, OutboxRow row, String error) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE outbox_event SET attempts = attempts + 1, last_error = left(?, 500) WHERE position = ?")) {
            update.setString(1, error);
            update.setLong(2, row.position());
            update.executeUpdate();
        }
    }
}
