package fr.insegur.quote;

import fr.insegur.testkit.OwnersView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is really stored, read as the owner of the tables. */
@ApplicationScoped
public class Records {
    private static final List<String> UNORDERED = List.of("outbox_event", "outbox_counter", "idempotent_answer");

    /** A published event as it stands in the outbox. */
    public record Published(String topic, String type, long sequence, UUID clientId, UUID partnerId, String payload) {}

    /** The types that were published under a key, in order. */
    public List<String> typesUnder(UUID key) {
        return under(key).stream().map(Published::type).toList();
    }

    public List<Published> under(UUID key) {
        try (Connection connection = owner();
                PreparedStatement select =
                        connection.prepareStatement("SELECT * FROM outbox_event WHERE key = ? ORDER BY sequence")) {
            select.setObject(1, key);
            List<Published> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Published(
                            row.getString("topic"),
                            row.getString("type"),
                            row.getLong("sequence"),
                            row.getObject("client_id", UUID.class),
                            row.getObject("partner_id", UUID.class),
                            row.getString("payload")));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * An approved company of that id, managed by the user whose token the test kit gives out.
     *
     * @return the manager's id as a member
     */
    public UUID manager(UUID companyId) {
        UUID member = UUID.randomUUID();
        String siren = Sirens.any();
        execute(
                "INSERT INTO company (id, version, siren, name, state, registered_by, registered_at, adviser, decided_by,"
                        + " decided_at) VALUES ('" + companyId + "', 0, '" + siren
                        + "', 'Société', 'APPROVED', 'somebody', now(),"
                        + " 'adviser', 'broker', now())");
        execute("INSERT INTO company_member (id, company_id, subject, part, joined_at) VALUES ('" + member + "', '"
                + companyId + "', 'client-user-" + companyId + "', 'MANAGER', now())");
        return member;
    }

    /** As the owner of the tables. */
    public void execute(String sql) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Why a key of a consumer waits; null when it goes on. */
    public String parkReason(String consumer, UUID key) {
        try (Connection connection = owner();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT park_reason FROM inbox_key WHERE consumer = ? AND key = ?")) {
            select.setString(1, consumer);
            select.setObject(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * A fingerprint of everything that a use case can leave behind, by table. The inbox is left out: that a record failed
     * is to be remembered.
     */
    public Map<String, String> everything() {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                // The relay marks what it sent meanwhile, so of these the number tells.
                String content = UNORDERED.contains(table)
                        ? "''"
                        : "coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '')";
                try (ResultSet row =
                        statement.executeQuery("SELECT count(*) || ' rows ' || " + content + " FROM " + table + " t")) {
                    row.next();
                    fingerprints.put(table, row.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return fingerprints;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE"
                        + " 'inbox%' AND table_name NOT IN ('dead_letter', 'flyway_schema_history')")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    static Connection owner() throws SQLException {
        return OwnersView.open();
    }
}
