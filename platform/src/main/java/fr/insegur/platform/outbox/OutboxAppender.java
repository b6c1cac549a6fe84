package fr.insegur.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.correlation.CallContext;
import fr.insegur.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes events of one transaction: their sequence numbers come from locked counter rows, so they agree with commit order. */
@ApplicationScoped
class OutboxAppender {
    private static final String DRAW = "INSERT INTO outbox_counter (topic, key, sequence) VALUES (?, ?, ?)"
            + " ON CONFLICT (topic, key) DO UPDATE SET sequence = outbox_counter.sequence + excluded.sequence"
            + " RETURNING sequence";
    private static final String INSERT = "INSERT INTO outbox_event (event_id, topic, key, sequence, type, payload,"
            + " client_id, partner_id, correlation_id, causation_id, traceparent, occurred_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private record Stream(String topic, UUID key) implements Comparable<Stream> {
        @Override
        public int compareTo(Stream other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : key.compareTo(other.key);
        }
    }

    private final ObjectMapper json;
    private final CallContext context;
    private final OutboxSettings settings;

    OutboxAppender(ObjectMapper json, CallContext context, OutboxSettings settings) {
        this.json = json;
        this.context = context;
        this.settings = settings;
    }

    void append(Connection connection, List<OutgoingEvent> events, Instant at)
            throws SQLException, JsonProcessingException {
        Map<Stream, Long> next = drawSequences(connection, events);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                long sequence = next.merge(new Stream(event.topic(), event.key()), 1L, Long::sum);
                bind(insert, event, sequence, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Counters are locked in one order, so that two transactions with several keys cannot wait for each other. */
    private static Map<Stream, Long> drawSequences(Connection connection, List<OutgoingEvent> events)
            throws SQLException {
        Map<Stream, Long> counts = new TreeMap<>();
        events.forEach(event -> counts.merge(new Stream(event.topic(), event.key()), 1L, Long::sum));
        Map<Stream, Long> before = new HashMap<>();
        try (PreparedStatement draw = connection.prepareStatement(DRAW)) {
            for (Map.Entry<Stream, Long> count : counts.entrySet()) {
                draw.setString(1, count.getKey().topic());
                draw.setObject(2, count.getKey().key());
                draw.setLong(3, count.getValue());
                try (ResultSet last = draw.executeQuery()) {
                    last.next();
                    before.put(count.getKey(), last.getLong(1) - count.getValue());
                }
            }
        }
        return before;
    }

    private void bind(PreparedStatement insert, OutgoingEvent event, long sequence, Instant at)
            throws SQLException, JsonProcessingException {
        UUID causation = context.causationId();
        insert.setObject(1, Ids.next());
        insert.setString(2, event.topic());
        insert.setObject(3, event.key());
        insert.setLong(4, sequence);
        insert.setString(5, event.type());
        insert.setString(6, payload(event));
        insert.setObject(7, event.clientId());
        insert.setObject(8, event.partnerId());
        insert.setString(9, context.correlationId());
        insert.setString(10, causation == null ? null : causation.toString());
        insert.setString(11, context.traceparent());
        insert.setObject(12, at.atOffset(ZoneOffset.UTC));
    }

    /** What no broker takes must not be accepted here: it would keep its key waiting for ever. */
    private String payload(OutgoingEvent event) throws JsonProcessingException {
        String payload = json.writeValueAsString(event.data());
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > settings.maxPayloadBytes()) {
            throw new IllegalArgumentException("an event " + event.type() + " of " + bytes + " bytes is too large");
        }
        return payload;
    }
}
