package fr.insegur.platform.outbox;

import java.util.UUID;

/** What keeps its order: the events of one key on one topic. */
record Lane(String topic, UUID key) {
    static Lane of(OutboxRow row) {
        return new Lane(row.topic(), row.key());
    }
}
