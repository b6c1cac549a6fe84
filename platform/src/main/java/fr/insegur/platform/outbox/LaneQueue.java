package fr.insegur.platform.outbox;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The events of one lane that the relay has read. The first is at the broker, the others wait for its acknowledgement: with
 * two of them under way at once, the second could arrive and the first fail, and whoever had never heard of the key would
 * begin with the second. The relay's thread alone changes it.
 */
final class LaneQueue {
    /** A lane with as many is not read any further until it is shorter, so that it cannot keep the others waiting. */
    private static final int LONG = 50;

    private final Deque<OutboxRow> rows = new ArrayDeque<>();
    private volatile boolean followed;

    void add(OutboxRow row) {
        rows.addLast(row);
        followed = rows.size() > 1;
    }

    /** Takes off the one that is settled. @return the one that is to be sent next */
    @Nullable
    OutboxRow next() {
        rows.removeFirst();
        followed = rows.size() > 1;
        return rows.peekFirst();
    }

    /** Leaves to the database what is not at the broker yet. */
    void keepFirst() {
        while (rows.size() > 1) {
            rows.removeLast();
        }
        followed = false;
    }

    /** Whether one waits for the acknowledgement of the first; read by the producer's thread. */
    boolean isFollowed() {
        return followed;
    }

    boolean isLong() {
        return rows.size() >= LONG;
    }

    Collection<OutboxRow> rows() {
        return rows;
    }
}
