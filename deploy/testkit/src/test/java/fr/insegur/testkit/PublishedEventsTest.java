package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.embedded.Database;
import fr.insegur.embedded.Postgres;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real outbox table holds, held to the schemas. */
class PublishedEventsTest {
    @TempDir
    static Path contracts;

    @TempDir
    static Path data;

    private static Postgres postgres;
    private static Database database;
    private static Connection connection;

    @BeforeAll
    static void aDatabaseWithAnOutbox() throws IOException, SQLException {
        Files.writeString(contracts.resolve("invoice-paid.v1.schema.json"), EventSchemasTest.SCHEMA);
        postgres = Postgres.start(data.resolve("postgres"), 0);
        database = postgres.createDatabase("outbox");
        connection = DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        run("CREATE TABLE outbox_event (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                + " type text NOT NULL, payload text NOT NULL)");
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        postgres.close();
    }

    @BeforeEach
    void nothingIsPublished() throws SQLException {
        run("TRUNCATE outbox_event RESTART IDENTITY");
    }

    @Test
    void whatFitsIsAccepted() throws SQLException {
        publish("invoice-paid.v1", EventSchemasTest.EXAMPLE);
        assertDoesNotThrow(() -> EventSchemas.in(contracts).assertOutboxFits(connection));
    }

    @Test
    void whatDoesNotFitIsNamedWithItsRow() throws SQLException {
        publish("invoice-paid.v1", EventSchemasTest.EXAMPLE);
        publish("invoice-paid.v1", EventSchemasTest.EXAMPLE.replace("valueDate", "date"));
        String message = failure();
        assertTrue(message.contains("outbox_event 2 of type invoice-paid.v1: "), message);
        assertTrue(message.contains("'valueDate'"), message);
        assertEquals(2, message.lines().count(), message);
    }

    @Test
    void aTypeWithoutSchemaIsRefused() throws SQLException {
        publish("invoice-lost.v1", EventSchemasTest.EXAMPLE);
        String message = failure();
        assertTrue(
                message.contains("outbox_event 1 of type invoice-lost.v1: there is no schema of this type"), message);
    }

    @Test
    void aPayloadThatIsNoJsonIsRefused() throws SQLException {
        publish("invoice-paid.v1", "paid");
        assertTrue(failure().contains("outbox_event 1 of type invoice-paid.v1: this is no JSON"));
    }

    @Test
    void theCheckReadsTheDatabaseThatQuarkusIsConfiguredWith() throws SQLException {
        EventSchemas schemas = EventSchemas.in(contracts);
        Config config = new SmallRyeConfigBuilder()
                .withDefaultValue("quarkus.datasource.jdbc.url", database.jdbcUrl())
                .withDefaultValue("quarkus.flyway.username", database.ownerUser())
                .withDefaultValue("quarkus.flyway.password", database.ownerPassword())
                .build();
        assertDoesNotThrow(() -> PublishedEventsCheck.check(config, schemas));
        publish("invoice-lost.v1", "{}");
        assertThrows(AssertionError.class, () -> PublishedEventsCheck.check(config, schemas));
    }

    @Test
    void aModuleWithoutDatabaseIsPassedOver() {
        Config config = new SmallRyeConfigBuilder().build();
        assertDoesNotThrow(() -> PublishedEventsCheck.check(config, EventSchemas.in(contracts)));
    }

    private static String failure() {
        EventSchemas schemas = EventSchemas.in(contracts);
        return assertThrows(AssertionError.class, () -> schemas.assertOutboxFits(connection))
                .getMessage();
    }

    private static void publish(String type, String payload) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO outbox_event (type, payload) VALUES (?, ?)")) {
            insert.setString(1, type);
            insert.setString(2, payload);
            insert.executeUpdate();
        }
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
