package fr.insegur.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a consumer has applied and what it has put aside. Every method joins the caller's transaction. */
@ApplicationScoped
class InboxStore {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final InboxSql sql;
    private final ObjectMapper json;
    private final BusinessClock clock;

    InboxStore(InboxSql sql, ObjectMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A row that does not exist cannot be locked, so it is inserted first; the first record ever seen sets the start. */
    KeyState lockKey(String consumer, UUID key, long startBefore) {
        sql.update(
                "INSERT INTO inbox_key (consumer, key, last_sequence) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                consumer,
                key,
                startBefore);
        return sql.one(
                        "SELECT last_sequence, park_cause FROM inbox_key WHERE consumer = ? AND key = ? FOR UPDATE",
                        row -> new KeyState(row.getLong(1), cause(row)),
                        consumer,
                        key)
                .orElseThrow();
    }

    /**
     * The usual case in one round trip: the event is the key's next, or its first, and the key is not parked. Then the key has
     * advanced and the event is remembered, as part of the caller's transaction.
     *
     * @return nothing when it is not that case; else whether the event is new
     */
    Optional<Boolean> takeTurn(String consumer, EventEnvelope event) {
        return sql.one(
                        """
                        WITH turn AS (
                          INSERT INTO inbox_key (consumer, key, last_sequence) VALUES (?, ?, ?)
                          ON CONFLICT (consumer, key) DO UPDATE SET last_sequence = excluded.last_sequence
                            WHERE inbox_key.parked_at IS NULL AND inbox_key.last_sequence = excluded.last_sequence - 1
                          RETURNING consumer),
                        seen AS (
                          INSERT INTO inbox_event (consumer, event_id, received_at)
                          SELECT consumer, ?, ? FROM turn ON CONFLICT DO NOTHING RETURNING event_id)
                        SELECT (SELECT count(*) FROM turn), (SELECT count(*) FROM seen)""",
                        row -> row.getLong(1) == 0 ? Optional.<Boolean>empty() : Optional.of(row.getLong(2) == 1),
                        consumer,
                        event.key(),
                        event.sequence(),
                        event.id(),
                        now())
                .orElseThrow();
    }

    private static @Nullable ParkCause cause(ResultSet row) throws SQLException {
        String cause = row.getString(2);
        return cause == null ? null : ParkCause.valueOf(cause);
    }

    /** @return false when the event was applied before */
    boolean remember(String consumer, UUID eventId) {
        return sql.update(
                        "INSERT INTO inbox_event (consumer, event_id, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        consumer,
                        eventId,
                        now())
                == 1;
    }

    void advance(String consumer, UUID key, long sequence) {
        sql.update("UPDATE inbox_key SET last_sequence = ? WHERE consumer = ? AND key = ?", sequence, consumer, key);
    }

    void park(String consumer, UUID key, ParkCause cause, String reason) {
        sql.update(
                "UPDATE inbox_key SET parked_at = ?, park_cause = ?, park_reason = left(?, 300)"
                        + " WHERE consumer = ? AND key = ?",
                now(),
                cause.name(),
                storable(reason),
                consumer,
                key);
    }

    void unpark(String consumer, UUID key) {
        sql.update(
                "UPDATE inbox_key SET parked_at = NULL, park_cause = NULL, park_reason = NULL"
                        + " WHERE consumer = ? AND key = ?",
                consumer,
                key);
    }

    void putAside(String consumer, ReceivedEvent event) {
        sql.update(
                "INSERT INTO inbox_parked_event (consumer, key, sequence, event_id, headers, payload, parked_at, topic,"
                        + " partition, \"offset\", recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                consumer,
                event.envelope().key(),
                event.envelope().sequence(),
                event.envelope().id(),
                text(event.headers()),
                event.payload(),
                now(),
                event.origin().topic(),
                event.origin().partition(),
                event.origin().offset(),
                at(event.origin().recordedAt()));
    }

    Optional<ReceivedEvent> aside(String consumer, UUID key, long sequence) {
        return sql.one(
                "SELECT headers, payload, topic, partition, \"offset\", recorded_at FROM inbox_parked_event"
                        + " WHERE consumer = ? AND key = ? AND sequence = ?",
                row -> ReceivedEvent.of(headers(row.getString(1)), row.getBytes(2), origin(row)),
                consumer,
                key,
                sequence);
    }

    OptionalLong lowestAside(String consumer, UUID key) {
        return sql.one(
                        "SELECT min(sequence) FROM inbox_parked_event WHERE consumer = ? AND key = ? HAVING count(*) > 0",
                        row -> row.getLong(1),
                        consumer,
                        key)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    int dropAside(String consumer, UUID key, long sequence) {
        return sql.update(
                "DELETE FROM inbox_parked_event WHERE consumer = ? AND key = ? AND sequence <= ?",
                consumer,
                key,
                sequence);
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    /** @param key of the record, as it came */
    void deadLetter(
            String consumer,
            Origin origin,
            @Nullable String key,
            Map<String, String> recordHeaders,
            byte[] payload,
            String reason) {
        Map<String, String> headers = new LinkedHashMap<>(recordHeaders);
        headers.put("dl_reason", reason);
        headers.put("dl_consumer", consumer);
        headers.put("dl_origin", origin.toString());
        sql.update(
                "INSERT INTO dead_letter (id, consumer, topic, partition, \"offset\", recorded_at, key, headers,"
                        + " payload, reason, occurred_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                Ids.next(),
                consumer,
                origin.topic(),
                origin.partition(),
                origin.offset(),
                at(origin.recordedAt()),
                key == null ? null : storable(key),
                text(headers),
                payload,
                storable(reason),
                now());
    }

    /** PostgreSQL keeps every character but one, and our JSON reads none of that one. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return at(clock.now());
    }

    private String text(Map<String, String> headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        headers.forEach((name, value) -> kept.put(storable(name), storable(value)));
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers could not be written", impossible);
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers could not be read back", impossible);
        }
    }
}
