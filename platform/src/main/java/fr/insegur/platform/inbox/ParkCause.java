package fr.insegur.platform.inbox;

/** Why the events of a key wait. */
enum ParkCause {
    /** An earlier event of the key is missing. */
    GAP,
    /** The handler needs something that has not arrived. It is tried again from time to time. */
    NOT_YET,
    /** A fault that passes has lasted too long. It is tried again from time to time. */
    TRANSIENT,
    /** The event cannot be read or applied: ops decide. */
    INVALID
}
