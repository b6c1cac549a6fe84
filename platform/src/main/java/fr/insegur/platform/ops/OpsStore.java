package fr.insegur.platform.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What ops see of the technical state. */
@ApplicationScoped
class OpsStore {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final BusinessClock clock;

    OpsStore(DataSource dataSource, ObjectMapper json, BusinessClock clock) {
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
    }

    OutboxView outbox() throws SQLException {
        String select = "SELECT count(*), min(occurred_at), coalesce(max(attempts), 0),"
                + " (SELECT last_error FROM outbox_event WHERE sent_at IS NULL ORDER BY position LIMIT 1)"
                + " FROM outbox_event WHERE sent_at IS NULL";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select);
                ResultSet row = query.executeQuery()) {
            row.next();
            Instant oldest = instant(row.getObject(2, OffsetDateTime.class));
            long age =
                    oldest == null ? 0 : Duration.between(oldest, clock.now()).toSeconds();
            return new OutboxView(row.getLong(1), oldest, age, row.getInt(3), row.getString(4));
        }
    }

    List<DeadLetterView> deadLetters(PageRequest page) throws SQLException, JsonProcessingException {
        String select =
                "SELECT id, consumer, topic, partition, \"offset\", headers, reason, occurred_at FROM dead_letter"
                        + " WHERE id > ? ORDER BY id LIMIT ?";
        List<DeadLetterView> letters = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setObject(1, page.afterOrStart());
            query.setInt(2, page.limitPlusOne());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    letters.add(new DeadLetterView(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getLong(5),
                            json.readValue(row.getString(6), HEADERS),
                            row.getString(7),
                            row.getObject(8, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return letters;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
