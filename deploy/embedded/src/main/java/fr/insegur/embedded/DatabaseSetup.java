package fr.insegur.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Brings a database and its two roles to the state that {@link Postgres#createDatabase(String)} promises. */
final class DatabaseSetup {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private DatabaseSetup() {}

    /** Opens a connection to a database as superuser. */
    @FunctionalInterface
    interface Superuser {
        Connection connect(String database) throws SQLException;
    }

    static void apply(Database database, Superuser superuser) throws SQLException {
        if (!NAME.matcher(database.name()).matches()) {
            throw new IllegalArgumentException(
                    "a database name is lower-case letters, digits and _, at most 40: " + database.name());
        }
        try (Connection connection = superuser.connect("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, database.ownerUser(), database.ownerPassword());
            role(statement, database.appUser(), database.appPassword());
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + database.name() + "'")) {
                statement.execute("CREATE DATABASE " + database.name() + " OWNER " + database.ownerUser());
            }
            statement.execute("REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + database.name() + " TO " + database.appUser());
        }
        try (Connection connection = superuser.connect(database.name());
                Statement statement = connection.createStatement()) {
            grants(statement, database.ownerUser(), database.appUser());
        }
    }

    private static void role(Statement statement, String role, String password) throws SQLException {
        boolean there = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'");
        statement.execute((there ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN PASSWORD '"
                + password.replace("'", "''") + "'");
    }

    private static void grants(Statement statement, String owner, String app) throws SQLException {
        String defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " ";
        statement.execute("ALTER SCHEMA public OWNER TO " + owner);
        statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        statement.execute("GRANT USAGE ON SCHEMA public TO " + app);
        statement.execute(defaults + "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app);
        statement.execute(defaults + "GRANT USAGE, SELECT ON SEQUENCES TO " + app);
        // PostgreSQL lets everybody execute a new function unless told otherwise.
        statement.execute(defaults + "REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
        statement.execute(defaults + "GRANT EXECUTE ON FUNCTIONS TO " + app);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
