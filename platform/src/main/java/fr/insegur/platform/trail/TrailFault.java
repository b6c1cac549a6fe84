package fr.insegur.platform.trail;

/** What is wrong with a chain, at the first place at which it shows. */
enum TrailFault {
    /** A row is missing, or stands where another should. */
    ROW_MISSING,
    /** A row, or the one before it, is not as it was written. */
    ROW_ALTERED,
    /** A row names a key that this service was not given. */
    KEY_UNKNOWN,
    /** The head is gone, or was not sealed by this service. */
    HEAD_ALTERED,
    /** The head stands elsewhere than the last row: rows were cut off or added. */
    TAIL_ALTERED,
    /** What was verified before is no longer there: the chain was put back to an earlier state. */
    REWOUND
}
