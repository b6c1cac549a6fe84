package fr.insegur.receivables.ledgerfile;

/** How entries and customer lines lie in the rows that are put together by entry. */
final class EntryRows {
    static final int LINE = 1;
    static final int RUN = 2;
    private static final int BITS = 6;
    private static final FecColumn[] TEXTS = {FecColumn.ECRITURE_LET, FecColumn.PIECE_REF, FecColumn.ECRITURE_LIB};

    private EntryRows() {}

    /**
     * Where a customer line belongs.
     *
     * @param own leg: receivable, bill or doubtful
     */
    record Place(int customer, int file, int own, boolean opening) {}

    static int partition(long key) {
        return (int) (key >>> Long.SIZE - BITS);
    }

    static void writeRun(RowBuffer target, long key, long balance, int legs, int line) {
        target.putByte(RUN);
        target.putLong(key);
        target.putLong(balance);
        target.putInt(legs);
        target.putInt(line);
    }

    static void writeLine(RowBuffer target, FecRow row, long key, Place place) {
        target.putByte(LINE);
        target.putLong(key);
        target.putInt(place.customer());
        target.putByte(place.file());
        target.putInt(place.own());
        target.putByte(place.opening() ? 1 : 0);
        target.putInt(row.day());
        target.putInt(row.pieceDay());
        target.putLong(row.cents());
        target.putInt((int) row.line());
        for (FecColumn text : TEXTS) {
            row.field(text);
            target.putBytes(row.bytes(), row.from(), row.to());
        }
    }

    /** Passes over a line, from behind its key. */
    static void skipLine(RowBuffer rows) {
        rows.getInt();
        rows.getByte();
        rows.getInt();
        rows.getByte();
        rows.getInt();
        rows.getInt();
        rows.getLong();
        rows.getInt();
        rows.skipBytes();
        rows.skipBytes();
        rows.skipBytes();
    }
}
