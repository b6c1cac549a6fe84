package fr.insegur.testkit;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * After each Quarkus test class, holds all that the service under test put in its outbox to the committed schemas.
 *
 * <p>Quarkus finds this by the service loader, so that no test can forget it. It leaves alone a module without contracts or
 * without a database.
 */
public final class PublishedEventsCheck implements QuarkusTestAfterAllCallback {
    @Override
    public void afterAll(QuarkusTestContext context) {
        if (EventSchemas.areCommitted()) {
            check(ConfigProvider.getConfig(), EventSchemas.ofModule());
        }
    }

    static void check(Config config, EventSchemas schemas) {
        Optional<String> database = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class);
        if (database.isEmpty()) {
            return;
        }
        try (Connection connection = OwnersView.open(config)) {
            schemas.assertOutboxFits(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }
}
