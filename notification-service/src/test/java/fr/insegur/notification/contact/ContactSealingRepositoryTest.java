package fr.insegur.notification.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.insegur.embedded.Database;
import fr.insegur.platform.vault.Place;
import fr.insegur.platform.vault.Vault;
import fr.insegur.testkit.Components;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** The migration, on a database as it was before contacts were sealed. */
class ContactSealingRepositoryTest {
    /** As the platform's own migrations say it. */
    private static final String SEE_ALL = "SET insegur.sees = 'all'";

    private static final UUID WITH_PHONE = UUID.randomUUID();
    private static final UUID WITHOUT = UUID.randomUUID();
    private final Vault vault = new Vault(List.of("first:" + Base64.getEncoder().encodeToString(new byte[32])));
    private final Database database = Components.database("contacts_in_clear");

    @Test
    void contactsThatWereThereInClearAreSealedAndNothingIsLost() throws SQLException {
        flyway().target("29?").load().migrate();
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("INSERT INTO contact VALUES ('" + WITH_PHONE + "', '" + UUID.randomUUID()
                    + "', 'Odile Canari', 'Odile@Grossiste.example', '+33231004217', 'EMAIL', '{}', 0, now(), now()), ('"
                    + WITHOUT + "', '" + UUID.randomUUID()
                    + "', 'Paul', 'paul@grossiste.example', NULL, 'EMAIL', '{}', 0, now(), now())");
        }

        flyway().javaMigrations(ContactSealing.migration(vault)).load().migrate();

        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "SELECT name, email, phone, email_hash FROM contact WHERE id = '" + WITH_PHONE + "'")) {
                row.next();
                assertEquals("Odile Canari", vault.open(Place.of("contact", "name", WITH_PHONE), row.getBytes(1)));
                assertEquals(
                        "Odile@Grossiste.example",
                        vault.open(Place.of("contact", "email", WITH_PHONE), row.getBytes(2)));
                assertEquals("+33231004217", vault.open(Place.of("contact", "phone", WITH_PHONE), row.getBytes(3)));
                assertArrayEquals(vault.hash("contact.email", "odile@grossiste.example"), row.getBytes(4));
            }
            try (ResultSet row = statement.executeQuery("SELECT phone FROM contact WHERE id = '" + WITHOUT + "'")) {
                row.next();
                assertNull(row.getBytes(1));
            }
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/platform", "classpath:db/migration")
                .outOfOrder(true)
                .initSql(SEE_ALL)
                .placeholders(Map.of("appRole", database.appUser()));
    }

    private Connection owner() throws SQLException {
        Connection owner =
                DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        try (Statement statement = owner.createStatement()) {
            statement.execute(SEE_ALL);
        }
        return owner;
    }
}
