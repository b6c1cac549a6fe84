package fr.insegur.receivables.ledgerfile;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads values where they lie (domain.md 5.1 and 5.2). Amounts are exact: cents in a long, never a floating point. What cannot
 * be read is a number that no amount and no day is.
 */
final class FieldValues {
    static final long NO_AMOUNT = Long.MIN_VALUE;
    static final long DOTTED = Long.MIN_VALUE + 1;
    static final long TOO_PRECISE = Long.MIN_VALUE + 2;
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final long LARGEST = 999_999_999_999_999L;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int DAYS_CACHED = 1 << 10;

    private final boolean lenient;
    private final int[] cachedDates = new int[DAYS_CACHED];
    private final int[] cachedDays = new int[DAYS_CACHED];
    private int from;
    private int to;

    FieldValues(boolean lenientAmounts) {
        this.lenient = lenientAmounts;
    }

    static boolean isAmount(long cents) {
        return cents > TOO_PRECISE;
    }

    static FileIssueCode whyNot(long cents) {
        if (cents == DOTTED) {
            return FileIssueCode.DECIMAL_DOT;
        }
        return cents == TOO_PRECISE ? FileIssueCode.AMOUNT_TOO_PRECISE : FileIssueCode.AMOUNT_INVALID;
    }

    /** Whether the amount is written with a dot, which a lenient reader takes for the comma. */
    boolean isDotted(byte[] bytes, int start, int end) {
        for (int index = start; index < end; index++) {
            if (bytes[index] == '.') {
                return true;
            }
        }
        return false;
    }

    /** In cents; a blank is zero. A sign may lead or trail; {@link #isAmount} says whether it could be read. */
    long cents(byte[] bytes, int start, int end) {
        trim(bytes, start, end);
        if (from == to) {
            return 0;
        }
        boolean leading = isSign(bytes[from]);
        boolean trailing = !leading && isSign(bytes[to - 1]);
        boolean negative = leading && bytes[from] == '-' || trailing && bytes[to - 1] == '-';
        int index = leading ? from + 1 : from;
        int last = trailing ? to - 1 : to;
        long units = 0;
        int digits = 0;
        while (index < last && isDigit(bytes[index])) {
            units = units * 10 + bytes[index++] - '0';
            digits++;
            if (units > LARGEST) {
                return NO_AMOUNT;
            }
        }
        if (digits == 0) {
            return NO_AMOUNT;
        }
        long cents = index == last ? units * 100 : withDecimals(bytes, index, last, units);
        return isAmount(cents) && negative ? -cents : cents;
    }

    private long withDecimals(byte[] bytes, int mark, int last, long units) {
        boolean dot = bytes[mark] == '.';
        if (!dot && bytes[mark] != ',') {
            return NO_AMOUNT;
        }
        long cents = units * 100;
        int place = 10;
        boolean precise = false;
        for (int index = mark + 1; index < last; index++) {
            if (!isDigit(bytes[index])) {
                return NO_AMOUNT;
            }
            cents += (long) (bytes[index] - '0') * place;
            precise |= place == 0 && bytes[index] != '0';
            place /= 10;
        }
        if (dot && !lenient) {
            return DOTTED;
        }
        return precise ? TOO_PRECISE : cents;
    }

    /** The day as days since 1970, from {@code AAAAMMJJ} or {@code JJ/MM/AAAA} with slash, dot or dash. */
    int day(byte[] bytes, int start, int end) {
        trim(bytes, start, end);
        int length = to - from;
        if (length == 8) {
            int date = eightDigits(bytes, from);
            return date < 0 ? NO_DAY : day(date);
        }
        if (length == 10
                && isDateMark(bytes[from + 2])
                && isDateMark(bytes[from + 5])
                && areDigits(bytes, from, 2)
                && areDigits(bytes, from + 3, 2)
                && areDigits(bytes, from + 6, 4)) {
            return day(number(bytes, from + 6, 4) * 10_000 + number(bytes, from + 3, 2) * 100 + number(bytes, from, 2));
        }
        return NO_DAY;
    }

    boolean isBlank(byte[] bytes, int start, int end) {
        if (start < end && isPlain(bytes[start])) {
            return false;
        }
        trim(bytes, start, end);
        return from == to;
    }

    /** Puts the ends of a field at what is no space; a non-breaking one counts as a space, in whichever charset. */
    void trim(byte[] bytes, int start, int end) {
        from = start;
        to = end;
        if (start < end && isPlain(bytes[start]) && isPlain(bytes[end - 1])) {
            return;
        }
        while (from < to && isSpace(bytes, from)) {
            from++;
        }
        while (to > from && isSpace(bytes, to - 1)) {
            to--;
        }
        if (to - from > 1 && bytes[from] == '"' && bytes[to - 1] == '"') {
            from++;
            to--;
        }
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Neither a space, of whatever kind, nor a quotation mark: then there is nothing to trim at this end. */
    private static boolean isPlain(byte octet) {
        return octet > '"';
    }

    /** The last byte of "à" in UTF-8 is that of a non-breaking space in ISO 8859-15; what stands before it tells. */
    private static boolean isSpace(byte[] bytes, int index) {
        int octet = bytes[index] & 0xff;
        if (octet == ' ' || octet == '\t' || octet == '\r') {
            return true;
        }
        if (octet == 0xc2) {
            return index + 1 < bytes.length && (bytes[index + 1] & 0xff) == 0xa0;
        }
        return octet == 0xa0 && (index == 0 || bytes[index - 1] >= 0 || (bytes[index - 1] & 0xff) == 0xc2);
    }

    private int day(int date) {
        int slot = (date * 0x9E3779B1) >>> 22;
        if (cachedDates[slot] != date) {
            cachedDays[slot] = epochDay(date / 10_000, date / 100 % 100, date % 100);
            cachedDates[slot] = date;
        }
        return cachedDays[slot];
    }

    private static int epochDay(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return NO_DAY;
        }
        return day > YearMonth.of(year, month).lengthOfMonth()
                ? NO_DAY
                : Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }

    private static int number(byte[] bytes, int start, int length) {
        int number = 0;
        for (int index = start; index < start + length; index++) {
            number = number * 10 + bytes[index] - '0';
        }
        return number;
    }

    private static boolean areDigits(byte[] bytes, int start, int length) {
        for (int index = start; index < start + length; index++) {
            if (!isDigit(bytes[index])) {
                return false;
            }
        }
        return true;
    }

    /** Negative when one of them is no digit. */
    private static int eightDigits(byte[] bytes, int start) {
        int number = 0;
        int others = 0;
        for (int index = start; index < start + 8; index++) {
            int digit = bytes[index] - '0';
            others |= digit | 9 - digit;
            number = number * 10 + digit;
        }
        return others < 0 ? -1 : number;
    }

    private static boolean isDateMark(byte octet) {
        return octet == '/' || octet == '.' || octet == '-';
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    private static boolean isSign(byte octet) {
        return octet == '+' || octet == '-';
    }
}
