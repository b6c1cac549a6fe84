package fr.insegur.platform.inbox;

/** A record that no repetition makes readable; the reason names no value of the record. */
final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String reason) {
        super(reason);
    }
}
