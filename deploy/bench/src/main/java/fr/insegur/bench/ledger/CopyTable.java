package fr.insegur.bench.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows that go into a table by COPY, on a connection of their own. */
final class CopyTable implements AutoCloseable {
    private static final int FULL = 1 << 18;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(FULL + 4_096);

    CopyTable(LedgerDatabase database, String table, String columns) throws SQLException {
        connection = database.superuser();
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
    }

    /** @param cells nothing that COPY would take for something else: no tab, no line feed, no backslash */
    void row(@Nullable Object... cells) throws SQLException {
        for (int index = 0; index < cells.length; index++) {
            if (index > 0) {
                rows.append('\t');
            }
            rows.append(cells[index] == null ? "\\N" : cells[index]);
        }
        rows.append('\n');
        if (rows.length() >= FULL) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** Without having ended, nothing is stored. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
        connection.close();
    }
}
