package fr.insegur.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was once offered, reported or attempted cannot be rewritten, whatever the code does: the role may not. */
@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class AppendOnlyRepositoryTest {
    private static final String PERMISSION_DENIED = "42501";

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE offer_version SET firm = true",
                "DELETE FROM offer_version",
                "UPDATE payment_report SET amount_minor = 1",
                "DELETE FROM payment_report",
                "UPDATE webhook_attempt SET status = 200",
                "DELETE FROM webhook_attempt",
                "DROP TABLE offer_version"
            })
    void theServicesRoleMayOnlyAppend(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> statement.executeUpdate(sql));
            assertEquals(PERMISSION_DENIED, refusal.getSQLState());
        }
    }
}
