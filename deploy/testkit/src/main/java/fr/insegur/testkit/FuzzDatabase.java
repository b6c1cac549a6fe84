package fr.insegur.testkit;

import fr.insegur.embedded.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Watches the service's database by its transaction numbers. One is drawn only by a transaction that writes, so while the next
 * number stays the same nothing was written, which costs one small query per request; where numbers were drawn, those that were
 * committed are looked for in the rows of every table. Refused requests that begin to write and roll back are thus told from
 * those that leave something behind, exactly and per request.
 */
final class FuzzDatabase implements FuzzWatch, AutoCloseable {
    // What relay, inbox and migrations write of their own accord; what is published is told by the counters of the
    // outbox.
    private static final Set<String> TECHNICAL = Set.of(
            "outbox_event", "inbox_event", "inbox_key", "inbox_parked_event", "dead_letter", "flyway_schema_history");
    private static final long EPOCH = 1L << 32;

    private final Connection connection;
    private final List<String> tables;

    /** @param background tables that jobs of the service write while nobody asks for anything */
    FuzzDatabase(Database database, Set<String> background) {
        try {
            connection = Components.postgres().superuser(database.name());
            tables = strings("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").stream()
                    .filter(table -> !TECHNICAL.contains(table) && !background.contains(table))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long mark() {
        return number("SELECT pg_snapshot_xmax(pg_current_snapshot())::text");
    }

    @Override
    public List<String> writtenSince(long mark) {
        long now = mark();
        List<String> committed = new ArrayList<>();
        for (long number = mark; number < now; number++) {
            if (strings("SELECT pg_xact_status('" + number + "'::xid8)").contains("committed")) {
                committed.add(Long.toString(number % EPOCH));
            }
        }
        if (committed.isEmpty()) {
            return List.of();
        }
        String among = committed.stream().map(number -> "'" + number + "'").collect(Collectors.joining(","));
        return strings(tables.stream()
                .map(table -> "SELECT '" + table + "' WHERE EXISTS (SELECT FROM \"" + table + "\" WHERE xmin::text IN ("
                        + among + "))")
                .collect(Collectors.joining(" UNION ALL ")));
    }

    private long number(String sql) {
        return Long.parseLong(strings(sql).getFirst());
    }

    private List<String> strings(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
