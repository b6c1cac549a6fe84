package fr.insegur.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Records that could not be read, on their way to the dead-letter topic. */
@ApplicationScoped
class DeadLetterStore {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final int BATCH = 100;

    private final ObjectMapper json;
    private final String topic;

    DeadLetterStore(ObjectMapper json, @ConfigProperty(name = "insegur.dead-letters.topic") String topic) {
        this.json = json;
        this.topic = topic;
    }

    record Unsent(UUID id, @Nullable String key, Map<String, String> headers, byte[] payload) {}

    String topic() {
        return topic;
    }

    List<Unsent> unsent(Connection connection) throws SQLException {
        String select =
                "SELECT id, key, headers, payload FROM dead_letter WHERE sent_at IS NULL ORDER BY id LIMIT " + BATCH;
        List<Unsent> letters = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(select);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                letters.add(new Unsent(
                        row.getObject(1, UUID.class), row.getString(2), headers(row.getString(3)), row.getBytes(4)));
            }
        }
        return letters;
    }

    /** Once it is on the topic, whose retention is short, the record's value is not kept here any longer. */
    void markSent(Connection connection, UUID id, Instant at) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE dead_letter SET sent_at = ?, payload = ''::bytea WHERE id = ?")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the headers of a dead letter cannot be read back", impossible);
        }
    }
}
