package fr.insegur.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Holds the data map of a service, {@code src/main/resources/contracts/data-map.txt}, and that of the platform against the
 * real database and the retention job's settings. A service has one Quarkus test that extends this.
 *
 * <p>A new column without a line fails with the line to add, so that nobody keeps anything without saying what it is.
 */
public abstract class DataMapContract {
    private static final Path OWN = Path.of("src", "main", "resources", "contracts", "data-map.txt");
    private static final Path PLATFORM =
            Path.of("platform", "src", "main", "resources", "contracts", "platform-data-map.txt");
    private static final String COLUMNS = """
            SELECT table_name || '.' || column_name, data_type FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'""";
    private static final String PREFIX = "insegur.retention.";
    private static final String KEEP = ".keep";

    @Test
    public final void everyColumnSaysWhatItHoldsHowItIsKeptAndHowLong() throws SQLException {
        DataMap map =
                DataMap.of(Checkout.text(OWN), Checkout.text(Checkout.root().resolve(PLATFORM)));
        EventSchemas.assertNone("data map and database do not agree", map.complaints(columns(), rules()));
    }

    /** A rule with a slip in it would fail in the night, long after it was written. */
    @Test
    public final void everyRuleOfTheRetentionIsOneThatTheDatabaseCanFollow() throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = owner()) {
            for (Map.Entry<String, DataMap.Rule> rule : rules().entrySet()) {
                String prefix = PREFIX + rule.getKey();
                String meant = config.getValue(prefix + ".since", String.class) + " < now() AND ("
                        + config.getOptionalValue(prefix + ".only", String.class)
                                .orElse("true") + ")";
                String effect = rule.getValue().empties() == null
                        ? "DELETE FROM " + rule.getKey()
                        : "UPDATE " + rule.getKey() + " SET " + rule.getValue().empties() + " = NULL";
                connection.setAutoCommit(false);
                try (PreparedStatement all = connection.prepareStatement(effect + " WHERE " + meant)) {
                    all.executeUpdate();
                } catch (SQLException refused) {
                    throw new AssertionError(prefix + ": " + refused.getMessage(), refused);
                } finally {
                    connection.rollback();
                }
            }
        }
    }

    private static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.flyway.jdbc-url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** As the owner sees them, who sees all. */
    private static Map<String, String> columns() throws SQLException {
        try (Connection connection = owner();
                PreparedStatement query = connection.prepareStatement(COLUMNS);
                ResultSet row = query.executeQuery()) {
            Map<String, String> columns = new TreeMap<>();
            while (row.next()) {
                columns.put(row.getString(1), row.getString(2));
            }
            return columns;
        }
    }

    private static Map<String, DataMap.Rule> rules() {
        Config config = ConfigProvider.getConfig();
        Map<String, DataMap.Rule> rules = new HashMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX) && name.endsWith(KEEP))
                .forEach(name -> {
                    String table = name.substring(PREFIX.length(), name.length() - KEEP.length());
                    rules.put(
                            table,
                            new DataMap.Rule(
                                    config.getValue(name, Duration.class),
                                    config.getOptionalValue(PREFIX + table + ".empties", String.class)
                                            .orElse(null)));
                });
        return rules;
    }
}
