package fr.insegur.bench.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reference of a remittance: the rows that the service stored for one, read back and inserted once more under identifiers of their
 * own, by a batch for each table in one transaction, as the application's role under the same policies, references and triggers. What
 * the service reads, checks, works out and seals is not done, nor are the totals of contract and debtors moved.
 */
final class RemittanceRows {
    private static final String SCOPE =
            "SELECT set_config('insegur.sees', '', true), set_config('insegur.client', ?, true)";
    private static final String OF_CONTRACT = " WHERE contract_id = '%s'";
    /** In the order in which they are inserted. */
    private static final Map<String, String> TABLES = tables();

    /** Of an invoice that is financed: it comes in, a reserve is kept, commission is earned. */
    private static final int ENTRIES = 3;

    private final LedgerDatabase database;
    private final BenchContract contract;
    private final List<Rows> stored = new ArrayList<>();
    private final TreeSet<UUID> made = new TreeSet<>();
    private int turn;

    /** The rows of a table. */
    private record Rows(String table, List<String> columns, List<@Nullable Object[]> cells) {
        String insert() {
            return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + columns.stream().map(any -> "?").collect(Collectors.joining(", ")) + ")";
        }
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("assigned_invoice", OF_CONTRACT + " ORDER BY id");
        tables.put("invoice_step", OF_CONTRACT + " ORDER BY id");
        tables.put("ledger_entry", OF_CONTRACT + " ORDER BY position");
        tables.put("posting", OF_CONTRACT + " ORDER BY entry_id, leg");
        tables.put("remittance", OF_CONTRACT);
        tables.put(
                "remittance_line",
                " WHERE remittance_id = (SELECT id FROM remittance" + OF_CONTRACT + ") ORDER BY ordinal");
        tables.put("outbox_event", " WHERE key = '%s' AND topic = 'assignments.v1' ORDER BY outbox_event.position");
        return tables;
    }

    /** @param contract in which one remittance, and nothing else, was assigned */
    RemittanceRows(LedgerDatabase database, BenchContract contract) {
        this.database = database;
        this.contract = contract;
        database.asSuperuser(connection -> {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                stored.add(read(connection, table.getKey(), String.format(table.getValue(), contract.id())));
            }
            return 0;
        });
        stored.forEach(this::collectIds);
        requireAllAssigned();
    }

    /** A line that is refused, or not financed, would be less work. */
    private void requireAllAssigned() {
        if (count("assigned_invoice") != Remittances.LINES || entries() != ENTRIES * Remittances.LINES) {
            throw new IllegalStateException("of a remittance of " + Remittances.LINES + " invoices, "
                    + count("assigned_invoice") + " were assigned, in " + entries() + " entries");
        }
    }

    private Rows read(Connection connection, String table, String which) throws SQLException {
        List<String> left =
                table.equals("outbox_event") ? List.of("position", "sent_at", "attempts", "last_error") : List.of();
        List<String> columns = new ArrayList<>();
        List<@Nullable Object[]> cells = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM " + table + which);
                ResultSet row = query.executeQuery()) {
            ResultSetMetaData data = row.getMetaData();
            for (int column = 1; column <= data.getColumnCount(); column++) {
                if (!left.contains(data.getColumnName(column))) {
                    columns.add(data.getColumnName(column));
                }
            }
            while (row.next()) {
                @Nullable Object[] values = new Object[columns.size()];
                for (int column = 0; column < values.length; column++) {
                    values[column] = row.getObject(columns.get(column));
                }
                cells.add(values);
            }
        }
        return new Rows(table, columns, cells);
    }

    private void collectIds(Rows rows) {
        int column = Math.max(rows.columns().indexOf("id"), rows.columns().indexOf("event_id"));
        if (column >= 0) {
            rows.cells().forEach(row -> made.add((UUID) row[column]));
        }
    }

    /** @return invoices a second */
    double insert(int remittances) {
        try (Connection connection = database.application()) {
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (int index = 0; index < remittances; index++) {
                insertOnce(connection, index);
                connection.commit();
            }
            return remittances * Remittances.LINES * 1e9 / (System.nanoTime() - began);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of a remittance cannot be inserted", e);
        }
    }

    private void insertOnce(Connection connection, int index) throws SQLException {
        turn++;
        BenchIds ids = new BenchIds();
        Map<UUID, UUID> anew = new HashMap<>();
        made.forEach(id -> anew.put(id, ids.next()));
        try (PreparedStatement scope = connection.prepareStatement(SCOPE)) {
            scope.setString(1, contract.clientId().toString());
            scope.execute();
        }
        for (Rows rows : stored) {
            long sequence = rows.table().equals("outbox_event")
                    ? draw(connection, rows.cells().size())
                    : 0;
            try (PreparedStatement insert = connection.prepareStatement(rows.insert())) {
                for (int row = 0; row < rows.cells().size(); row++) {
                    bind(insert, rows, rows.cells().get(row), anew, index, sequence + row + 1);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private long draw(Connection connection, int count) throws SQLException {
        String draw = ReportStatements.texts().get("draw");
        try (PreparedStatement statement = connection.prepareStatement(draw)) {
            statement.setString(1, "assignments.v1");
            statement.setObject(2, contract.id());
            statement.setLong(3, count);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) - count;
            }
        }
    }

    private void bind(
            PreparedStatement insert,
            Rows rows,
            @Nullable Object[] cells,
            Map<UUID, UUID> anew,
            int index,
            long sequence)
            throws SQLException {
        for (int column = 0; column < cells.length; column++) {
            Object value = cells[column];
            Object bound = switch (rows.columns().get(column)) {
                case "position" -> (Long) value + (long) index * entries();
                case "sequence" -> sequence;
                case "number", "normalised_number" -> value + "T" + turn;
                default -> value instanceof UUID id ? anew.getOrDefault(id, id) : value;
            };
            insert.setObject(column + 1, bound);
        }
    }

    private int entries() {
        return count("ledger_entry");
    }

    private int count(String table) {
        return stored.stream()
                .filter(rows -> rows.table().equals(table))
                .findFirst()
                .orElseThrow()
                .cells()
                .size();
    }
}
