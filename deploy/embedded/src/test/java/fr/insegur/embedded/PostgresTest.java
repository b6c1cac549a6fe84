package fr.insegur.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String INVALID_PASSWORD = "28P01";

    @TempDir
    static Path folder;

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theApplicationRoleWorksWithWhatTheOwnerMade() throws SQLException {
        Database database = postgres.createDatabase("working");
        asOwner(
                database,
                "CREATE TABLE invoice (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, label text)",
                "CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2'");

        asApp(database, "INSERT INTO invoice (label) VALUES ('une échéance'), ('b')");
        asApp(database, "UPDATE invoice SET label = 'B' WHERE label = 'b'", "DELETE FROM invoice WHERE label = 'B'");

        assertEquals("une échéance", queryAsApp(database, "SELECT string_agg(label, ',') FROM invoice"));
        assertEquals("42", queryAsApp(database, "SELECT twice(21)"));
    }

    @Test
    void theApplicationRoleOwnsNothingAndMakesNothing() throws SQLException {
        Database database = postgres.createDatabase("closed");
        asOwner(database, "CREATE TABLE invoice (id bigint)");

        for (String refused : new String[] {
            "CREATE TABLE other (id bigint)",
            "ALTER TABLE invoice ADD COLUMN more text",
            "DROP TABLE invoice",
            "TRUNCATE invoice",
            "CREATE SCHEMA mine",
            "CREATE TEMPORARY TABLE passing (id bigint)"
        }) {
            SQLException e = assertThrows(SQLException.class, () -> asApp(database, refused), refused);
            assertEquals(INSUFFICIENT_PRIVILEGE, e.getSQLState(), refused);
        }
    }

    @Test
    void aRoleOfOneDatabaseDoesNotEnterAnother() {
        Database one = postgres.createDatabase("one");
        Database two = postgres.createDatabase("two");

        SQLException e = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(two.jdbcUrl(), one.appUser(), one.appPassword())
                        .close());

        assertEquals(INSUFFICIENT_PRIVILEGE, e.getSQLState());
    }

    @Test
    void aWrongPasswordIsRefused() {
        Database database = postgres.createDatabase("guarded");

        SQLException e = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(database.jdbcUrl(), database.appUser(), "wrong")
                        .close());

        assertEquals(INVALID_PASSWORD, e.getSQLState());
    }

    @Test
    void creatingADatabaseAgainChangesOnlyThePasswords() throws SQLException {
        Database first = postgres.createDatabase("again", "owner's", "app-1");
        asOwner(first, "CREATE TABLE kept AS SELECT 7 AS n");

        Database second = postgres.createDatabase("again", "owner-2", "app-2");

        assertEquals("7", queryAsApp(second, "SELECT n FROM kept"));
        assertThrows(SQLException.class, () -> queryAsApp(first, "SELECT 1"));
    }

    @Test
    void aNameThatIsNotAPlainWordIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> postgres.createDatabase("x; DROP DATABASE postgres"));
    }

    @Test
    void writesAreFlushedAndConnectionsSuffice() throws SQLException {
        Database database = postgres.createDatabase("settings");

        assertEquals("on", queryAsApp(database, "SHOW fsync"));
        assertEquals("on", queryAsApp(database, "SHOW synchronous_commit"));
        assertEquals("200", queryAsApp(database, "SHOW max_connections"));
        assertEquals("UTF8", queryAsApp(database, "SHOW server_encoding"));
    }

    @Test
    void dataSurvivesARestartAndACrashOnTheSamePort(@TempDir Path own) throws SQLException {
        try (Postgres server = Postgres.start(own, 0)) {
            int port = server.port();
            Database database = server.createDatabase("durable");
            asOwner(database, "CREATE TABLE entry AS SELECT 'committed' AS label");

            server.restart();
            assertEquals("committed", queryAsApp(database, "SELECT label FROM entry"));

            asApp(database, "UPDATE entry SET label = 'committed before the crash'");
            server.kill();
            assertFalse(server.isAlive());
            server.restart();

            assertEquals(port, server.port());
            assertEquals("committed before the crash", queryAsApp(database, "SELECT label FROM entry"));
        }
        try (Postgres next = Postgres.start(own, 0)) {
            Database database = next.createDatabase("durable");
            assertEquals("committed before the crash", queryAsApp(database, "SELECT label FROM entry"));
        }
    }

    @Test
    void aPortInUseIsNamed() {
        PortInUseException e =
                assertThrows(PortInUseException.class, () -> Postgres.start(folder.resolve("no"), postgres.port()));

        assertEquals(
                "port " + postgres.port() + " (PostgreSQL) is in use: stop what listens there or choose another port",
                e.getMessage());
    }

    @Test
    void aFolderInUseIsLeftToItsRun() {
        assertEquals(OptionalLong.empty(), Postgres.orphan(folder));

        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Postgres.start(folder, 0));

        assertTrue(
                e.getMessage()
                        .contains("already runs under process "
                                + ProcessHandle.current().pid()),
                e::getMessage);
        assertTrue(postgres.isAlive());
    }

    @Test
    void anOrphanOfAKilledRunIsFoundAndEnded(@TempDir Path own) throws Exception {
        OtherRun run = OtherRun.start(own, "postgres");
        long orphan = run.pid("PostgreSQL");
        // Without its watchdog the server survives its run.
        run.process().children().filter(child -> child.pid() != orphan).forEach(ProcessHandle::destroyForcibly);
        run.process().destroyForcibly().waitFor();

        assertEquals(OptionalLong.of(orphan), Postgres.orphan(own.resolve("postgres")));
        try (Postgres next = Postgres.start(own.resolve("postgres"), 0)) {
            assertNotEquals(orphan, next.pid());
            assertFalse(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false));
            assertEquals("1", queryAsApp(next.createDatabase("next"), "SELECT 1"));
        }
    }

    private static void asOwner(Database database, String... statements) throws SQLException {
        execute(database.jdbcUrl(), database.ownerUser(), database.ownerPassword(), statements);
    }

    private static void asApp(Database database, String... statements) throws SQLException {
        execute(database.jdbcUrl(), database.appUser(), database.appPassword(), statements);
    }

    private static void execute(String url, String user, String password, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String queryAsApp(Database database, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
