package fr.insegur.bench.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statements of {@code report.sql}, prepared on one connection. */
final class ReportStatements implements AutoCloseable {
    private static final String NAME = "-- ";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    ReportStatements(Connection connection) throws SQLException {
        this.connection = connection;
        for (Map.Entry<String, String> statement : texts().entrySet()) {
            prepared.put(statement.getKey(), connection.prepareStatement(statement.getValue()));
        }
    }

    /** The text of each statement by its name, in the order in which they run. */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        String name = "";
        for (String line : resource().lines().skip(1).toList()) {
            if (line.startsWith(NAME)) {
                name = line.substring(NAME.length());
            } else {
                texts.merge(name, line, (one, other) -> one + " " + other);
            }
        }
        return texts;
    }

    private static String resource() {
        try (InputStream file = Objects.requireNonNull(ReportStatements.class.getResourceAsStream("report.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of a query, all columns of each. */
    List<@Nullable Object[]> query(String name, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = bound(name, values);
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                @Nullable Object[] cells = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    cells[column] = row.getObject(column + 1);
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Nullable
    Object[] one(String name, @Nullable Object... values) throws SQLException {
        return query(name, values).getFirst();
    }

    void execute(String name, @Nullable Object... values) throws SQLException {
        bound(name, values).executeUpdate();
    }

    /** One more execution of a batch. */
    void add(String name, @Nullable Object... values) throws SQLException {
        bound(name, values).addBatch();
    }

    void executeBatch(String name) throws SQLException {
        statement(name).executeBatch();
    }

    private PreparedStatement bound(String name, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statement(name);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    private PreparedStatement statement(String name) {
        return Objects.requireNonNull(prepared.get(name), name);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
