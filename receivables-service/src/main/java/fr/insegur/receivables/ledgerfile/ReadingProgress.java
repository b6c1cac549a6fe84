package fr.insegur.receivables.ledgerfile;

/** Told how far the reading of a file is, every few thousand lines. Whoever does not want the result any more throws. */
public interface ReadingProgress {
    /** For whoever need not know. */
    ReadingProgress UNHEARD = new ReadingProgress() {
        @Override
        public void phase(Phase phase) {}

        @Override
        public void advanced(long bytes, long lines) {}
    };

    /** What is being done; the order is that of the work. */
    enum Phase {
        /** Bytes to lines. */
        READING,
        /** Lines to invoices, payments and open items. */
        MATCHING,
        /** Figures to the database. */
        STORING
    }

    void phase(Phase phase);

    /**
     * @param bytes of its texts, unpacked, that were read so far
     * @param lines of the file so far; while matching, customer lines
     */
    void advanced(long bytes, long lines);
}
