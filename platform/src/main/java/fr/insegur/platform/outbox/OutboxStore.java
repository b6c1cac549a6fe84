package fr.insegur.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the relay sees it, on the relay's own connection. */
@ApplicationScoped
class OutboxStore {
    List<OutboxRow> unsent(Connection connection, int limit) throws SQLException {
        String select = "SELECT position, event_id, topic, key, sequence, type, payload, client_id, partner_id,"
                + " correlation_id, causation_id, traceparent, occurred_at"
                + " FROM outbox_event WHERE sent_at IS NULL ORDER BY position LIMIT ?";
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setInt(1, limit);
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

    void markSent(Connection connection, List<OutboxRow> rows, Instant at) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Object[] positions = rows.stream().map(OutboxRow::position).toArray();
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE outbox_event SET sent_at = ? WHERE position = ANY (?)")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("bigint", positions));
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
