package fr.insegur.receivables.ledgerfile;

import java.util.List;

/**
 * Fields too many are a separator inside a text, and are put back together, or separators at the end of the line, and are cut off.
 * Which of it is told by the columns that hold dates, an account and amounts: they must read as such where they come to stand.
 */
final class FieldAlignment {
    private static final int MOST_SURPLUS = 8;
    /** Texts that may hold a separator, the likeliest first. */
    private static final List<FecColumn> TEXTS = List.of(
            FecColumn.ECRITURE_LIB,
            FecColumn.COMP_AUX_LIB,
            FecColumn.COMPTE_LIB,
            FecColumn.PIECE_REF,
            FecColumn.JOURNAL_LIB);

    private final FieldScanner scan;
    private final FecHeader header;
    private final FieldValues values;

    FieldAlignment(FieldScanner scan, FecHeader header, FieldValues values) {
        this.scan = scan;
        this.header = header;
        this.values = values;
    }

    /** Whether the line has as many fields as the header now. */
    boolean align() {
        int surplus = scan.fields() - header.width();
        if (surplus <= 0 || surplus > MOST_SURPLUS) {
            return false;
        }
        int best = fit(header.width(), 0, surplus);
        FecColumn in = TEXTS.getFirst();
        int moved = 0;
        for (int shift = 1; shift <= surplus; shift++) {
            for (FecColumn text : TEXTS) {
                int fit = fit(header.place(text), shift, surplus);
                if (fit > best) {
                    best = fit;
                    in = text;
                    moved = shift;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        join(header.place(in), moved);
        scan.setFields(header.width());
        return true;
    }

    private void join(int text, int shift) {
        if (shift == 0) {
            return;
        }
        scan.ends[text] = scan.ends[text + shift];
        for (int place = text + 1; place < header.width(); place++) {
            scan.starts[place] = scan.starts[place + shift];
            scan.ends[place] = scan.ends[place + shift];
        }
    }

    /** How well the columns read when so many fields after a text belong to it; negative when one does not. */
    private int fit(int text, int shift, int surplus) {
        if (text < 0) {
            return -1;
        }
        for (int place = header.width() + shift; place < header.width() + surplus; place++) {
            if (!values.isBlank(scan.buffer, scan.starts[place], scan.ends[place])) {
                return -1;
            }
        }
        int fit = 0;
        for (FecColumn column : FecColumn.values()) {
            int place = header.place(column);
            if (place >= 0) {
                int read = reads(column, place > text ? place + shift : place);
                if (read < 0) {
                    return -1;
                }
                fit += read;
            }
        }
        return fit;
    }

    /** 2 for a value of the right kind, 0 for none, negative for another. */
    private int reads(FecColumn column, int place) {
        int start = scan.starts[place];
        int end = scan.ends[place];
        if (values.isBlank(scan.buffer, start, end)) {
            return 0;
        }
        return switch (column) {
            case ECRITURE_DATE, PIECE_DATE, DATE_LET, VALID_DATE ->
                values.day(scan.buffer, start, end) == FieldValues.NO_DAY ? -1 : 2;
            case DEBIT, CREDIT, MONTANT -> FieldValues.isAmount(values.cents(scan.buffer, start, end)) ? 2 : -1;
            case SENS -> end - start <= 2 ? 2 : -1;
            case COMPTE_NUM -> isAccount(values.from(), values.to()) ? 2 : 0;
            default -> 0;
        };
    }

    private boolean isAccount(int from, int to) {
        return to - from >= 3 && scan.buffer[from] >= '1' && scan.buffer[from] <= '9' && scan.buffer[from + 2] <= '9';
    }
}
