package fr.insegur.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds the database of a service to row-level security: each table shows its rows to whom they belong, to its owner too,
 * or is named here or by the service as one that holds nobody's rows. A service has one Quarkus test that extends this.
 */
public abstract class RowPolicies {
    /** Tables of the platform, which no endpoint shows to clients and partners, and Flyway's own. */
    private static final Set<String> TECHNICAL = Set.of(
            "business_date",
            "dead_letter",
            "flyway_schema_history",
            "idempotent_answer",
            "inbox_event",
            "inbox_key",
            "inbox_parked_event",
            "membership",
            "outbox_counter",
            "outbox_event",
            "trail_chain",
            "trail_entry");

    private static final String TABLES = "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity"
            + " AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')";

    /** Tables of this service that hold nobody's rows, such as published rates. */
    protected abstract Set<String> nobodys();

    @Test
    public final void everyTableShowsItsRowsToWhomTheyBelong() throws SQLException {
        List<String> faults = new ArrayList<>();
        Set<String> open = new TreeSet<>(TECHNICAL);
        open.addAll(nobodys());
        Set<String> seen = new TreeSet<>();
        try (Connection connection = OwnersView.open();
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery(TABLES)) {
            while (table.next()) {
                String name = table.getString(1);
                seen.add(name);
                if (open.contains(name) == table.getBoolean(2)) {
                    faults.add(name + (table.getBoolean(2) ? " is guarded, and named as open" : " shows every row"));
                }
            }
        }
        nobodys().stream().filter(name -> !seen.contains(name)).forEach(name -> faults.add(name + " does not exist"));
        EventSchemas.assertNone("tables without row-level security", faults);
    }
}
