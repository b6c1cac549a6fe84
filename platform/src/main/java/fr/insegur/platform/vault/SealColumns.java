package fr.insegur.platform.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A migration that seals what a table held in clear. SQL has no keys, so it stands between a script that adds the sealed
 * columns, {@code sealed_} and the name, and one that drops the clear ones. It comes to Flyway through a customizer.
 */
public final class SealColumns implements JavaMigration {
    private final String version;
    private final SealedTable table;
    private final Vault vault;

    /** @param table as it will be afterwards; its row is its column {@code id} */
    public SealColumns(String version, SealedTable table, Vault vault) {
        this.version = version;
        this.table = table;
        this.vault = vault;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return "seal " + table.table();
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        // Policies that are forced on the owner too would hide every row from this.
        boolean forced = isForced(connection);
        if (forced) {
            execute(connection, "ALTER TABLE " + table.table() + " NO FORCE ROW LEVEL SECURITY");
        }
        seal(connection);
        if (forced) {
            execute(connection, "ALTER TABLE " + table.table() + " FORCE ROW LEVEL SECURITY");
        }
    }

    private boolean isForced(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT relforcerowsecurity FROM pg_class WHERE oid = ?::regclass")) {
            query.setString(1, table.table());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void seal(Connection connection) throws SQLException {
        List<String> targets = new ArrayList<>();
        table.sealed().forEach(column -> targets.add("sealed_" + column));
        table.lookUps().forEach(lookUp -> targets.add(lookUp.column()));
        String update = "UPDATE " + table.table() + " SET "
                + targets.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                + " WHERE id::text = ?";
        String select = "SELECT " + table.row() + ", " + String.join(", ", table.sealed()) + " FROM " + table.table();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(select);
                PreparedStatement sealing = connection.prepareStatement(update)) {
            while (row.next()) {
                seal(row, sealing);
            }
        }
    }

    private void seal(ResultSet row, PreparedStatement sealing) throws SQLException {
        int index = 1;
        for (String column : table.sealed()) {
            String clear = row.getString(column);
            Place place = new Place(table.table(), column, row.getString(1));
            sealing.setBytes(index++, clear == null ? null : vault.seal(place, clear));
        }
        for (SealedTable.LookUp lookUp : table.lookUps()) {
            String normalised = lookUp.normalise().apply(row.getString(lookUp.of()));
            sealing.setBytes(index++, vault.hash(table.purpose(lookUp), normalised));
        }
        sealing.setString(index, row.getString(1));
        sealing.executeUpdate();
    }
}
