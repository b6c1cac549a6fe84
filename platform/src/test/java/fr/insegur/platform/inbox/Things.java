package fr.insegur.platform.inbox;

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

    int outboxRows(UUID key) {
        return sql.one("SELECT count(*)::int FROM outbox_event WHERE key = ?", row -> row.getInt(1), key)
                .orElseThrow();
    }

    void allow(UUID key) {
        sql.update("INSERT INTO thing_allowed (key) VALUES (?)", key);
    }
}
