package fr.insegur.platform.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Rows and heads of the chains, on the connection of whoever writes. */
@ApplicationScoped
class TrailStore {
    static final int CHAINS = 16;
    static final String COLUMNS = "e.chain, e.position, e.id, e.recorded_at, e.actor, e.roles, e.action, e.object,"
            + " e.reason, e.before_hash, e.after_hash, e.request_id, e.key_id, e.mac";
    private static final String HEADS =
            "SELECT chain, position, mac, key_id, seal FROM trail_chain WHERE chain <> ALL (?)";
    // What is there at that place already was not written by whoever moves the head, so the head is left where it is.
    private static final String APPEND = "WITH written AS (INSERT INTO trail_entry (chain, position, id, recorded_at,"
            + " actor, roles, action, object, reason, before_hash, after_hash, request_id, key_id, mac)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chain, position) DO NOTHING RETURNING chain)"
            + " UPDATE trail_chain SET position = ?, mac = ?, key_id = ?, seal = ?"
            + " WHERE chain = (SELECT chain FROM written)";

    /** Locks the head of a chain that nobody holds until the transaction ends. */
    Optional<TrailHead> takeFree(Connection connection, Collection<Integer> without) throws SQLException {
        return take(connection, HEADS + " FOR UPDATE SKIP LOCKED LIMIT 1", without);
    }

    /** Waits for a chain that somebody holds; any, so that not all wait for the same. */
    Optional<TrailHead> takeHeld(Connection connection, Collection<Integer> without) throws SQLException {
        String some = "SELECT chain FROM trail_chain WHERE chain <> ALL (?) ORDER BY random() LIMIT 1";
        return take(connection, HEADS.replace("chain <> ALL (?)", "chain = (" + some + ")") + " FOR UPDATE", without);
    }

    private static Optional<TrailHead> take(Connection connection, String select, Collection<Integer> without)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setArray(1, connection.createArrayOf("int2", without.toArray()));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(head(row, 0)) : Optional.empty();
            }
        }
    }

    /** @return false when something is at that place already */
    boolean append(Connection connection, TrailEntry entry, TrailHead head) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setInt(1, entry.chain());
            statement.setLong(2, entry.position());
            statement.setObject(3, entry.id());
            statement.setObject(4, entry.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setString(5, entry.actor());
            statement.setString(6, entry.roles());
            statement.setString(7, entry.action());
            statement.setString(8, entry.object());
            statement.setString(9, entry.reason());
            statement.setString(10, entry.beforeHash());
            statement.setString(11, entry.afterHash());
            statement.setString(12, entry.requestId());
            statement.setString(13, entry.keyId());
            statement.setString(14, head.mac());
            statement.setLong(15, head.position());
            statement.setString(16, head.mac());
            statement.setString(17, head.keyId());
            statement.setString(18, head.seal());
            return statement.executeUpdate() == 1;
        }
    }

    /** @param offset of the column before the first */
    static TrailHead head(ResultSet row, int offset) throws SQLException {
        return new TrailHead(
                row.getInt(offset + 1),
                row.getLong(offset + 2),
                row.getString(offset + 3),
                row.getString(offset + 4),
                row.getString(offset + 5));
    }

    /** As {@link #COLUMNS} names them, without the mac. */
    static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getInt(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }
}
