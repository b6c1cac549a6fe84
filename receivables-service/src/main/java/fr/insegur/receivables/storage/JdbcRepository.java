package fr.insegur.receivables.storage;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL in the caller's transaction. Statements are constants of the subclasses; values are always bound, never written into
 * the text.
 */
public abstract class JdbcRepository {
    @Inject
    DataSource dataSource;

    /** Reads one row. */
    protected interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The values of one execution of a statement, in the order of its question marks. */
    protected record Values(List<@Nullable Object> values) {
        public static Values of(@Nullable Object... values) {
            return new Values(Arrays.asList(values));
        }
    }

    protected <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, Values.of(values));
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("a query failed", failure);
        }
    }

    protected <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** @return how many rows it changed */
    protected int execute(String sql, @Nullable Object... values) {
        return batch(sql, List.of(Values.of(values)))[0];
    }

    /** @return how many rows each execution changed */
    protected int[] batch(String sql, List<Values> executions) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Values values : executions) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("a statement failed", failure);
        }
    }

    /**
     * Many rows by one execution, which spares the database what it does for each: the statement selects from {@code unnest} of the
     * columns, which are its last question marks.
     *
     * @param fixed the values before them
     * @param types of the columns, as PostgreSQL calls them
     */
    protected void executeForAll(String sql, Values fixed, List<Values> rows, List<String> types) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, fixed);
            int index = fixed.values().size();
            for (int column = 0; column < types.size(); column++) {
                @Nullable Object[] values = new Object[rows.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = bindable(rows.get(row).values().get(column));
                }
                statement.setArray(++index, connection.createArrayOf(types.get(column), values));
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a statement for many rows failed", failure);
        }
    }

    private static void bind(PreparedStatement statement, Values values) throws SQLException {
        int index = 1;
        for (Object value : values.values()) {
            statement.setObject(index++, bindable(value));
        }
    }

    private static @Nullable Object bindable(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }
}
