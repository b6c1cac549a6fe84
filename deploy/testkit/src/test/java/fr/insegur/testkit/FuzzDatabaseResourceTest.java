package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.embedded.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FuzzDatabaseResourceTest {
    private Connection owner;
    private FuzzDatabase watch;

    @BeforeEach
    void aDatabase() throws SQLException {
        Database database = Components.database("watched");
        owner = DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        owner.setAutoCommit(false);
        execute("DROP TABLE IF EXISTS thing, job, inbox_key");
        execute("CREATE TABLE thing (name text); CREATE TABLE job (name text); CREATE TABLE inbox_key (name text)");
        // Nobody sees a row of it, not even its owner.
        execute("ALTER TABLE thing ENABLE ROW LEVEL SECURITY; ALTER TABLE thing FORCE ROW LEVEL SECURITY");
        execute("CREATE POLICY writes ON thing FOR INSERT WITH CHECK (true)");
        owner.commit();
        watch = new FuzzDatabase(database, Set.of("job"));
    }

    @AfterEach
    void close() throws SQLException {
        watch.close();
        owner.close();
    }

    @Test
    void whatWasCommittedIsSeenWhoeverMaySeeItsRows() throws SQLException {
        long mark = watch.mark();
        execute("INSERT INTO thing VALUES ('a')");
        assertEquals(List.of(), watch.writtenSince(mark));
        owner.commit();
        assertEquals(List.of("thing"), watch.writtenSince(mark));
        assertEquals(List.of(), watch.writtenSince(watch.mark()));
    }

    @Test
    void whatWasRolledBackAndWhatJobsWriteIsNot() throws SQLException {
        long mark = watch.mark();
        execute("INSERT INTO thing VALUES ('a')");
        owner.rollback();
        execute("INSERT INTO job VALUES ('a'); INSERT INTO inbox_key VALUES ('a')");
        owner.commit();
        assertEquals(List.of(), watch.writtenSince(mark));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
