package fr.insegur.platform.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads one chain from a place on, and recomputes the mac of each row and the seal of the head. */
final class ChainReader {
    // One statement sees one state of the database: head and rows agree although others go on writing.
    private static final String READ = "SELECT " + TrailStore.COLUMNS + ", c.chain, c.position, c.mac, c.key_id, c.seal"
            + " FROM trail_chain c LEFT JOIN trail_entry e ON e.chain = c.chain AND e.position >= ?"
            + " WHERE c.chain = ? ORDER BY e.position";
    private static final int MAC = 14;
    private static final int FETCH = 500;

    private final TrailSeals seals;

    ChainReader(TrailSeals seals) {
        this.seals = seals;
    }

    /** @param known how far the chain was verified before; its start for all of it */
    ChainState read(Connection connection, ChainState known) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setFetchSize(FETCH);
            query.setLong(1, Math.max(known.position(), 1));
            query.setInt(2, known.chain());
            try (ResultSet row = query.executeQuery()) {
                return read(row, known);
            }
        }
    }

    private ChainState read(ResultSet row, ChainState known) throws SQLException {
        if (!row.next()) {
            return known.broken(TrailFault.HEAD_ALTERED, known.position());
        }
        TrailHead head = TrailStore.head(row, MAC);
        ChainState state = ChainState.start(known.chain());
        if (known.position() > 0) {
            if (row.getObject(1) == null
                    || row.getLong(2) != known.position()
                    || !known.mac().equals(row.getString(MAC))) {
                return known.broken(TrailFault.REWOUND, known.position());
            }
            state = known;
            if (!row.next()) {
                return atEnd(state, head);
            }
        } else if (row.getObject(1) == null) {
            return atEnd(state, head);
        }
        do {
            Optional<TrailFault> fault = fault(row, state);
            if (fault.isPresent()) {
                return state.broken(fault.get(), state.position() + 1);
            }
            state = new ChainState(state.chain(), row.getLong(2), row.getString(MAC), null, null);
        } while (row.next());
        return atEnd(state, head);
    }

    private Optional<TrailFault> fault(ResultSet row, ChainState before) throws SQLException {
        TrailEntry entry = TrailStore.entry(row);
        if (entry.position() != before.position() + 1) {
            return Optional.of(TrailFault.ROW_MISSING);
        }
        Optional<String> mac = seals.mac(entry, before.mac());
        if (mac.isEmpty()) {
            return Optional.of(TrailFault.KEY_UNKNOWN);
        }
        return mac.get().equals(row.getString(MAC)) ? Optional.empty() : Optional.of(TrailFault.ROW_ALTERED);
    }

    private ChainState atEnd(ChainState state, TrailHead head) {
        if (!seals.isGenuine(head)) {
            return state.broken(TrailFault.HEAD_ALTERED, head.position());
        }
        boolean agrees = head.position() == state.position() && head.mac().equals(state.mac());
        return agrees ? state : state.broken(TrailFault.TAIL_ALTERED, Math.min(head.position(), state.position()) + 1);
    }
}
