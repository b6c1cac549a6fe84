package fr.insegur.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class RetentionRepositoryTest {
    @Inject
    Retention retention;

    @Inject
    RetentionSettings settings;

    @Inject
    DataSource dataSource;

    private record Rule(String since, Duration keep, Optional<String> only, Optional<String> empties)
            implements RetentionRule {}

    @BeforeEach
    void rowsOfSeveralAges() throws SQLException {
        execute("DELETE FROM passing_thing");
        execute("INSERT INTO passing_thing VALUES (1, 'DONE', now() - interval '31 days', 'old'),"
                + " (2, 'DONE', now() - interval '29 days', 'young'), (3, 'OPEN', now() - interval '31 days', 'open'),"
                + " (4, 'DONE', NULL, 'never ended')");
    }

    @Test
    void rowsPastTheirTimeGoAndThoseThatHaveNotEndedStay() throws SQLException {
        assertEquals(2, retention.sweep("passing_thing", rule(Optional.empty(), Optional.empty())));
        assertEquals(List.of("2 young", "4 never ended"), rows());
    }

    @Test
    void onlyTheRowsThatAreMeantGo() throws SQLException {
        assertEquals(1, retention.sweep("passing_thing", rule(Optional.of("state = 'DONE'"), Optional.empty())));
        assertEquals(List.of("2 young", "3 open", "4 never ended"), rows());
    }

    @Test
    void aColumnIsEmptiedOnceAndItsRowStays() throws SQLException {
        Rule rule = rule(Optional.of("state = 'DONE'"), Optional.of("body"));
        assertEquals(1, retention.sweep("passing_thing", rule));
        assertEquals(List.of("1 null", "2 young", "3 open", "4 never ended"), rows());
        assertEquals(0, retention.sweep("passing_thing", rule));
    }

    @Test
    void theTechnicalTablesHaveTheirTimes() {
        Map<String, String> times = new TreeMap<>();
        settings.tables()
                .forEach((table, rule) ->
                        times.put(table, rule.since() + " " + rule.keep().toDays()));
        assertEquals(
                Map.of(
                        "outbox_event", "sent_at 30",
                        "inbox_event", "received_at 45",
                        "dead_letter", "sent_at 14",
                        "idempotent_answer", "answered_at 7"),
                times);
    }

    @Test
    void everyConfiguredTableCanBeSwept() throws SQLException {
        retention.sweep();
    }

    private static Rule rule(Optional<String> only, Optional<String> empties) {
        return new Rule("ended_at", Duration.ofDays(30), only, empties);
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT id || ' ' || coalesce(body, 'null') FROM passing_thing ORDER BY id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
