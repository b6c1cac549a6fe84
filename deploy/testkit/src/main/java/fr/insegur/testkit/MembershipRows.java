package fr.insegur.testkit;

import fr.insegur.embedded.Scopes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** For whom a subject acts, written as the events of the accounts leave it in the service under test. */
public final class MembershipRows {
    private static final String INSERT = "INSERT INTO membership (subject, kind, tenant_id, part, scopes)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (subject, kind, tenant_id) DO NOTHING";

    private MembershipRows() {}

    /** Lets the subject act for that company as its manager; {@code kind} is CLIENT or PARTNER. */
    public static void put(String subject, String kind, UUID tenantId) {
        put(subject, kind, tenantId, "MANAGER", Scopes.of(kind.toLowerCase(Locale.ROOT)));
    }

    public static void put(String subject, String kind, UUID tenantId, String part, Set<String> scopes) {
        if (!hasService()) {
            return;
        }
        try (Connection connection = OwnersView.open();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, subject);
            insert.setString(2, kind);
            insert.setObject(3, tenantId);
            insert.setString(4, part);
            insert.setArray(5, connection.createArrayOf("text", scopes.toArray()));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a membership could not be written", failure);
        }
    }

    /** Some tests try a token without any service that could be told. */
    private static boolean hasService() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.flyway.username", String.class)
                .isPresent();
    }
}
