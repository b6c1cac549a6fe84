package fr.insegur.platform.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The chains in the hands of somebody who owns the tables and has no key. */
@ApplicationScoped
class Chains {
    private final String url;
    private final String owner;
    private final String password;
    private final String appUser;
    private final String appPassword;

    Chains(
            @ConfigProperty(name = "quarkus.flyway.jdbc-url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String password,
            @ConfigProperty(name = "quarkus.datasource.username") String appUser,
            @ConfigProperty(name = "quarkus.datasource.password") String appPassword) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.appUser = appUser;
        this.appPassword = appPassword;
    }

    /** Takes the trigger away first, as an owner can. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE trail_entry DISABLE TRIGGER trail_entry_append_only");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("ALTER TABLE trail_entry ENABLE TRIGGER trail_entry_append_only");
        }
    }

    void empty() throws SQLException {
        tamper("DELETE FROM trail_entry", "UPDATE trail_chain SET position = 0, mac = '', key_id = '', seal = ''");
    }

    void as(String who, String sql) throws SQLException {
        boolean isOwner = who.equals("owner");
        try (Connection connection =
                        DriverManager.getConnection(url, isOwner ? owner : appUser, isOwner ? password : appPassword);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<TrailEntry> entries() throws SQLException {
        List<TrailEntry> entries = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "SELECT " + TrailStore.COLUMNS + " FROM trail_entry e ORDER BY chain, position")) {
            while (row.next()) {
                entries.add(TrailStore.entry(row));
            }
        }
        return entries;
    }

    /** Rewrites a chain as it would be if it had been sealed by others all along, head included. */
    void reseal(TrailSeals seals, int chain, List<TrailEntry> entries) throws SQLException {
        String before = "";
        TrailHead head = new TrailHead(chain, 0, "", "", "");
        for (TrailEntry entry : entries) {
            head = seals.headAt(entry, before);
            before = head.mac();
            tamper("UPDATE trail_entry SET reason = %s, mac = '%s' WHERE chain = %d AND position = %d"
                    .formatted(
                            entry.reason() == null ? "NULL" : "'" + entry.reason() + "'",
                            head.mac(),
                            chain,
                            entry.position()));
        }
        tamper("UPDATE trail_chain SET mac = '%s', seal = '%s' WHERE chain = %d"
                .formatted(head.mac(), head.seal(), chain));
    }
}
