package fr.insegur.e2e.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.embedded.Database;
import fr.insegur.embedded.Postgres;
import fr.insegur.local.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that PostgreSQL's container runs on an empty volume, run here on a real PostgreSQL. */
class ComposeDatabasesTest {
    private static final Path SCRIPTS = ComposeFile.ROOT.resolve("deploy/docker/postgres");
    /** What a superuser sees of one database: who may connect, who owns and uses the schema, what is granted by default. */
    private static final List<String> CATALOG = List.of("""
            SELECT concat_ws(' ', 'database', pg_get_userbyid(datdba), array_to_string(datacl, ','))
            FROM pg_database WHERE datname = current_database()""", """
            SELECT concat_ws(' ', 'schema', pg_get_userbyid(nspowner), array_to_string(nspacl, ','))
            FROM pg_namespace WHERE nspname = 'public'""", """
            SELECT concat_ws(' ', 'default', pg_get_userbyid(defaclrole), defaclnamespace, defaclobjtype,
                             array_to_string(defaclacl, ','))
            FROM pg_default_acl""", """
            SELECT concat_ws(' ', 'role', rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,
                             rolreplication, rolbypassrls)
            FROM pg_roles WHERE rolname LIKE current_database() || '%'""");

    private static final String SORTING = """
            SELECT '--encoding=' || pg_encoding_to_char(encoding)
                || ' --locale-provider=' || CASE datlocprovider WHEN 'b' THEN 'builtin' ELSE 'another' END
                || ' --locale=' || datlocale
            FROM pg_database WHERE datname = current_database()""";

    @TempDir
    static Path folder;

    private static Postgres postgres;
    private static Database reference;

    @BeforeAll
    static void runTheScript() throws Exception {
        postgres = Postgres.start(folder.resolve("postgres"), 0);
        reference = postgres.createDatabase("reference");
        try (PsqlScript psql = new PsqlScript(passwords(), ComposeDatabasesTest::superuser)) {
            psql.run(SCRIPTS.resolve("10-databases.sql"));
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyServiceGetsTheDatabaseThatTheEmbeddedOneWouldGiveIt() throws Exception {
        List<String> expected = catalog("reference");
        assertEquals(7, expected.size(), expected.toString());
        for (Component service : Component.services()) {
            assertEquals(
                    expected,
                    catalog(service.database()).stream()
                            .map(line -> line.replace(service.database(), "reference"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theRolesLogInWithTheirOwnPasswordsToTheirOwnDatabaseOnly() throws Exception {
        for (Component service : Component.services()) {
            String name = service.database();
            connect(name, name + "_owner", password(name, "OWNER")).close();
            connect(name, name + "_app", password(name, "APP")).close();
            assertThrows(SQLException.class, () -> connect(name, name + "_app", password(name, "OWNER")));
            assertThrows(SQLException.class, () -> connect("reference", name + "_app", password(name, "APP")));
        }
    }

    @Test
    void theApplicationUsesWhatTheOwnerMadeAndMakesNothing() throws Exception {
        try (Connection owner = connect("quote", "quote_owner", password("quote", "OWNER"));
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE thing (id bigint GENERATED ALWAYS AS IDENTITY, name text)");
        }
        try (Connection app = connect("quote", "quote_app", password("quote", "APP"));
                Statement statement = app.createStatement()) {
            statement.execute("INSERT INTO thing (name) VALUES ('one')");
            assertEquals(1, statement.executeUpdate("DELETE FROM thing"));
            assertThrows(SQLException.class, () -> statement.execute("CREATE TABLE other (id int)"));
            assertThrows(SQLException.class, () -> statement.execute("DROP TABLE thing"));
        }
    }

    @Test
    void aPasswordThatIsMissingStopsTheScript() throws Exception {
        Map<String, String> incomplete = passwords();
        incomplete.remove("QUOTE_OWNER_PASSWORD");
        try (PsqlScript psql = new PsqlScript(incomplete, ComposeDatabasesTest::superuser)) {
            assertThrows(NullPointerException.class, () -> psql.run(SCRIPTS.resolve("10-databases.sql")));
        }
    }

    @Test
    void theImageRunsTheOneFileAndLeavesTheOtherToIt() throws Exception {
        try (var files = Files.list(SCRIPTS)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(List.of("10-databases.sql", "database.psql"), names);
        }
        ComposeService service = ComposeFile.read().service("postgres");
        assertTrue(service.mounts().stream()
                .anyMatch(mount -> mount.source().equals("./deploy/docker/postgres")
                        && mount.target().equals("/docker-entrypoint-initdb.d")));
        String script = Files.readString(SCRIPTS.resolve("10-databases.sql"));
        for (String variable : service.environment().keySet()) {
            assertEquals(!variable.startsWith("POSTGRES_"), script.contains(" " + variable + "\n"), variable);
        }
    }

    @Test
    void theServerSortsAsTheEmbeddedOneDoes() throws Exception {
        String arguments = ComposeFile.read().service("postgres").environment().get("POSTGRES_INITDB_ARGS");
        try (Connection connection = superuser("reference");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SORTING)) {
            assertTrue(row.next());
            assertEquals(row.getString(1), arguments);
        }
    }

    private static List<String> catalog(String database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            for (String query : CATALOG) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    /** One of them holds what SQL would stumble over if it were not quoted. */
    private static Map<String, String> passwords() {
        Map<String, String> passwords = new TreeMap<>();
        for (Component service : Component.services()) {
            for (String role : List.of("OWNER", "APP")) {
                String name = service.database();
                passwords.put(name.toUpperCase(Locale.ROOT) + "_" + role + "_PASSWORD", password(name, role));
            }
        }
        return passwords;
    }

    private static String password(String database, String role) {
        return "it's " + database + "\" $ " + role;
    }

    private static Connection superuser(String database) throws SQLException {
        try {
            return connect(database, "postgres", Files.readString(folder.resolve("postgres/superuser.password")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        String url = reference.jdbcUrl().replace("/reference", "/" + database);
        return DriverManager.getConnection(url, user, password);
    }
}
