package fr.insegur.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept as evidence cannot be changed by the service, whatever its code does. */
@QuarkusTest
class AppendOnlyRepositoryTest extends RealService {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quote_transition",
                "quote_consent",
                "quote_audit",
                "recommendation",
                "offer_request",
                "offer_version",
                "reference_rate"
            })
    void theDatabaseRefusesToChangeOrDeleteARow(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException deleted =
                    assertThrows(SQLException.class, () -> statement.executeUpdate("DELETE FROM " + table));
            assertEquals(INSUFFICIENT_PRIVILEGE, deleted.getSQLState());
            String column =
                    "reference_rate".equals(table) ? "code" : "offer_version".equals(table) ? "offer_id" : "quote_id";
            SQLException updated = assertThrows(
                    SQLException.class,
                    () -> statement.executeUpdate("UPDATE " + table + " SET " + column + " = " + column));
            assertEquals(INSUFFICIENT_PRIVILEGE, updated.getSQLState());
        }
    }
}
