package fr.insegur.bench.audit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The reference: DuckDB adds up debit less credit per customer and month. */
final class DuckDb implements AutoCloseable {
    private static final Set<String> AMOUNTS = Set.of("Debit", "Credit");
    private static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /**
     * What came of a file.
     *
     * @param openCents of all customers together
     */
    record Sums(double seconds, long openCents) {}

    static DuckDb open(int threads) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = " + threads);
            }
            return new DuckDb(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    Sums sum(Path file) {
        long began = System.nanoTime();
        BigDecimal open = BigDecimal.ZERO;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query(file))) {
            while (row.next()) {
                open = open.add(row.getBigDecimal(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot read " + file, e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Sums(seconds, open.movePointRight(2).longValueExact());
    }

    /** All is told that it would otherwise have to find out: that is the fastest way that it has. */
    private static String query(Path file) {
        String columns = COLUMNS.stream()
                .map(name -> "'" + name + "': '" + (AMOUNTS.contains(name) ? "DECIMAL(18,2)" : "VARCHAR") + "'")
                .collect(Collectors.joining(", "));
        return """
                SELECT CompAuxNum, substr(EcritureDate, 1, 6), sum(Debit - Credit)
                FROM read_csv('%s', auto_detect = false, header = true, delim = '\t', quote = '', escape = '',
                              decimal_separator = ',', columns = {%s})
                WHERE substr(CompteNum, 1, 3) IN ('411', '413', '416')
                GROUP BY 1, 2""".formatted(file.toString().replace("'", "''"), columns);
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
