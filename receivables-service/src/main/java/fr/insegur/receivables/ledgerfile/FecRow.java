package fr.insegur.receivables.ledgerfile;

import org.jspecify.annotations.Nullable;

/**
 * The line at which a scanner stands, read as a line of a FEC. One object serves for all lines; what is wrong with a line becomes
 * an issue, and an error makes the line unusable.
 */
final class FecRow {
    private final FieldScanner scan;
    private final FecHeader header;
    private final FileIssues issues;
    private final FieldValues values;
    private final FieldAlignment alignment;
    private final EmptyFields emptyFields;
    private final boolean numbersAreUseless;
    private final boolean lenientAmounts;
    private final int[] places = new int[FecColumn.values().length];
    private int day;
    private int pieceDay;
    private long cents;
    private int accountFrom;
    private int accountTo;
    private boolean numbered;

    FecRow(FieldScanner scan, FecHeader header, boolean numbersAreUseless, FileIssues issues, boolean lenientAmounts) {
        this.scan = scan;
        this.header = header;
        this.issues = issues;
        this.numbersAreUseless = numbersAreUseless;
        this.lenientAmounts = lenientAmounts;
        this.values = new FieldValues(lenientAmounts);
        this.alignment = new FieldAlignment(scan, header, values);
        this.emptyFields = new EmptyFields(header, values);
        for (FecColumn column : FecColumn.values()) {
            places[column.ordinal()] = header.place(column);
        }
    }

    /** Whether the line can be used. */
    boolean read() {
        if (scan.fields() != header.width() && !alignment.align()) {
            return refuse(FileIssueCode.FIELD_COUNT, null);
        }
        if (!readAccount()) {
            return refuse(FileIssueCode.ACCOUNT_INVALID, FecColumn.COMPTE_NUM);
        }
        day = day(FecColumn.ECRITURE_DATE);
        if (day == FieldValues.NO_DAY) {
            return refuse(FileIssueCode.DATE_INVALID, FecColumn.ECRITURE_DATE);
        }
        if (!(header.has(FecColumn.MONTANT) ? readSigned() : readDebitAndCredit())) {
            return false;
        }
        readPieceDay();
        emptyFields.note(scan, issues);
        return true;
    }

    int day() {
        return day;
    }

    int pieceDay() {
        return pieceDay;
    }

    /** Debit positive. */
    long cents() {
        return cents;
    }

    long line() {
        return scan.line();
    }

    byte[] bytes() {
        return scan.buffer;
    }

    int accountFrom() {
        return accountFrom;
    }

    int accountTo() {
        return accountTo;
    }

    /** Whether the account begins with three digits, as accounts of the French chart do. */
    boolean isNumbered() {
        return numbered;
    }

    /** The first digits of the account, as a number. */
    int account(int digits) {
        int number = 0;
        for (int index = accountFrom; index < accountFrom + digits; index++) {
            int digit = index < accountTo ? scan.buffer[index] - '0' : 0;
            number = number * 10 + (digit >= 0 && digit <= 9 ? digit : 0);
        }
        return number;
    }

    /** Puts the trimmed ends of a field at {@link #from()} and {@link #to()}. */
    void field(FecColumn column) {
        int place = places[column.ordinal()];
        if (place < 0) {
            values.trim(scan.buffer, 0, 0);
        } else {
            values.trim(scan.buffer, scan.starts[place], scan.ends[place]);
        }
    }

    int from() {
        return values.from();
    }

    int to() {
        return values.to();
    }

    boolean isBlank(FecColumn column) {
        field(column);
        return values.from() == values.to();
    }

    /**
     * What tells the line's entry from the others: journal, day and number; where the numbers say nothing, since some packages
     * write 0 for every entry, the document stands in (domain.md 5.4, step 6).
     */
    long entryKey(int file) {
        long hash = Hashes.start(day * 31 + file);
        field(FecColumn.JOURNAL_CODE);
        hash = Hashes.add(hash, scan.buffer, from(), to());
        field(FecColumn.ECRITURE_NUM);
        if (numbersAreUseless || isZero(from(), to())) {
            field(FecColumn.PIECE_REF);
            hash++;
        }
        return Hashes.spread(Hashes.add(hash, scan.buffer, from(), to()));
    }

    private boolean isZero(int from, int to) {
        for (int index = from; index < to; index++) {
            if (scan.buffer[index] != '0') {
                return false;
            }
        }
        return true;
    }

    private boolean readAccount() {
        field(FecColumn.COMPTE_NUM);
        accountFrom = from();
        accountTo = to();
        numbered = accountTo - accountFrom >= 3;
        for (int index = accountFrom; numbered && index < accountFrom + 3; index++) {
            numbered = scan.buffer[index] >= '0' && scan.buffer[index] <= '9';
        }
        if (!numbered && accountFrom < accountTo) {
            issues.add(FileIssueCode.ACCOUNT_UNUSUAL, line(), FecColumn.COMPTE_NUM.title());
        }
        return accountFrom < accountTo;
    }

    private boolean readDebitAndCredit() {
        long debit = amount(FecColumn.DEBIT);
        long credit = amount(FecColumn.CREDIT);
        if (!FieldValues.isAmount(debit) || !FieldValues.isAmount(credit)) {
            return false;
        }
        if (debit != 0 && credit != 0) {
            issues.add(FileIssueCode.DEBIT_AND_CREDIT, line(), FecColumn.DEBIT.title());
        } else if (debit == 0 && credit == 0) {
            issues.add(FileIssueCode.AMOUNT_ZERO, line(), FecColumn.DEBIT.title());
        }
        cents = debit - credit;
        return true;
    }

    private boolean readSigned() {
        long amount = amount(FecColumn.MONTANT);
        if (!FieldValues.isAmount(amount)) {
            return false;
        }
        field(FecColumn.SENS);
        int length = to() - from();
        byte last = length == 0 ? 0 : scan.buffer[to() - 1];
        byte first = length == 0 ? 0 : scan.buffer[from()];
        boolean debit = length == 1 && (last == 'D' || last == 'd' || last == '1')
                || length == 2 && first == '+' && last == '1';
        boolean credit = length == 1 && (last == 'C' || last == 'c') || length == 2 && first == '-' && last == '1';
        if (!debit && !credit) {
            return refuse(FileIssueCode.SENS_INVALID, FecColumn.SENS);
        }
        cents = debit ? amount : -amount;
        return true;
    }

    private long amount(FecColumn column) {
        int place = places[column.ordinal()];
        long amount = values.cents(scan.buffer, scan.starts[place], scan.ends[place]);
        if (!FieldValues.isAmount(amount)) {
            issues.add(FieldValues.whyNot(amount), line(), column.title());
        } else if (lenientAmounts && values.isDotted(scan.buffer, scan.starts[place], scan.ends[place])) {
            issues.add(FileIssueCode.DECIMAL_DOT_ACCEPTED, line(), column.title());
        }
        return amount;
    }

    private int day(FecColumn column) {
        int place = places[column.ordinal()];
        return values.day(scan.buffer, scan.starts[place], scan.ends[place]);
    }

    private void readPieceDay() {
        pieceDay = day;
        if (!isBlank(FecColumn.PIECE_DATE)) {
            int found = day(FecColumn.PIECE_DATE);
            if (found == FieldValues.NO_DAY) {
                issues.add(FileIssueCode.PIECE_DATE_INVALID, line(), FecColumn.PIECE_DATE.title());
            } else {
                pieceDay = found;
            }
        }
    }

    private boolean refuse(FileIssueCode code, @Nullable FecColumn column) {
        issues.add(code, line(), column == null ? null : column.title());
        return false;
    }
}
