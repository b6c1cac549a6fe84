package fr.insegur.testkit;

import fr.insegur.embedded.Scopes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** For whom a subject acts, written as the events of the accounts leave it in the service under test. */
public final class MembershipRows {
    /** A property, because Quarkus loads test classes anew for each profile and the resource apart from the tests. */
    private static final String DATABASE = "insegur.test.database";

    private static final String INSERT = "INSERT INTO membership (subject, kind, tenant_id, part, scopes)"
            + " VALUES (?, ?, ?, 'MANAGER', ?) ON CONFLICT (subject, kind, tenant_id) DO NOTHING";

    private MembershipRows() {}

    static void goTo(String database) {
        System.setProperty(DATABASE, database);
    }

    /** Lets the subject act for that company as its manager. */
    public static void put(String subject, String kind, UUID tenantId) {
        String database = System.getProperty(DATABASE);
        if (database == null) {
            return; // A token is tried here without any service.
        }
        try (Connection connection = Components.database(database).asOwner()) {
            if (!isMigrated(connection)) {
                return; // No service has started on this database, so nobody will ask.
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, subject);
                insert.setString(2, kind);
                insert.setObject(3, tenantId);
                insert.setArray(4, connection.createArrayOf("text", Scopes.of(kind.toLowerCase(Locale.ROOT)).toArray()));
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a membership could not be written", failure);
        }
    }

    private static boolean isMigrated(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("SELECT to_regclass('membership') IS NOT NULL")) {
            return table.next() && table.getBoolean(1);
        }
    }
}
