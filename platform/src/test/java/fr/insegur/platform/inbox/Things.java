package fr.insegur.platform.inbox;

import fr.insegur.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the sample consumer saw, and how far the inbox is. */
@ApplicationScoped
class Things {
    private final InboxSql sql;

    Things(InboxSql sql) {
        this.sql = sql;
    }

    List<String> seen(UUID key) {
        return sql.list(
                "SELECT sequence || ':' || name FROM thing_seen WHERE key = ? ORDER BY seen_at, sequence",
                row -> row.getString(1),
                key);
    }

    String cause(UUID key) {
        return sql.one(
                        "SELECT coalesce(park_cause, 'none') FROM inbox_key WHERE consumer = 'things' AND key = ?",
                        row -> row.getString(1),
                        key)
                .orElse("unknown");
    }

    int waiting(UUID key) {
        return sql.one(
                        "SELECT count(*)::int FROM inbox_parked_event WHERE consumer = 'things' AND key = ?",
                        row -> row.getInt(1),
                        key)
                .orElseThrow();
    }

    int outboxRows(UUID key) {
        return sql.one("SELECT count(*)::int FROM outbox_event WHERE key = ?", row -> row.getInt(1), key)
                .orElseThrow();
    }

    void allow(UUID key) {
        sql.update("INSERT INTO thing_allowed (key) VALUES (?)", key);
    }

    int attempts(UUID key) {
        return sql.one("SELECT max(attempts) FROM outbox_event WHERE key = ?", row -> row.getInt(1), key)
                .orElse(0);
    }

    int unsent(UUID key) {
        return sql.one(
                        "SELECT count(*)::int FROM outbox_event WHERE key = ? AND sent_at IS NULL",
                        row -> row.getInt(1),
                        key)
                .orElseThrow();
    }

    void insertUnsent(String topic, UUID key, long sequence) {
        sql.update(
                "INSERT INTO outbox_event (event_id, topic, key, sequence, type, payload, occurred_at)"
                        + " VALUES (?, ?, ?, ?, 'thing-made.v1', '{}', now())",
                Ids.next(),
                topic,
                key,
                sequence);
    }

    void deleteOutboxRows(UUID key) {
        sql.update("DELETE FROM outbox_event WHERE key = ?", key);
    }
}
