package fr.insegur.receivables.ledgerfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values are written in a FEC (domain.md 5.1 and 5.2). Amounts are exact: cents in a long, never a floating point. */
final class FecValueRules {
    private static final Pattern AMOUNT = Pattern.compile("([+-]?)(\\d{1,15})(?:,(\\d*))?([+-]?)");
    private static final Pattern DOTTED = Pattern.compile("[+-]?\\d+\\.\\d{1,2}[+-]?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WRITTEN_DATE = Pattern.compile("(\\d{2})[/.-](\\d{2})[/.-](\\d{4})");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private FecValueRules() {}

    /** An amount in cents; absent when it cannot be read, and {@link #whyNot} says why. Blank is zero. */
    static OptionalLong cents(String field) {
        String text = clean(field);
        if (text.isEmpty()) {
            return OptionalLong.of(0);
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches() || (!amount.group(1).isEmpty() && !amount.group(4).isEmpty())) {
            return OptionalLong.empty();
        }
        String decimals = amount.group(3) == null ? "" : amount.group(3).replaceAll("0+$", "");
        if (decimals.length() > 2) {
            return OptionalLong.empty();
        }
        long cents = Long.parseLong(amount.group(2)) * 100 + Long.parseLong((decimals + "00").substring(0, 2));
        boolean negative = "-".equals(amount.group(1)) || "-".equals(amount.group(4));
        return OptionalLong.of(negative ? -cents : cents);
    }

    static FileIssueCode whyNot(String field) {
        String text = clean(field);
        if (DOTTED.matcher(text).matches()) {
            return FileIssueCode.DECIMAL_DOT;
        }
        return AMOUNT.matcher(text).matches() ? FileIssueCode.AMOUNT_TOO_PRECISE : FileIssueCode.AMOUNT_INVALID;
    }

    /** {@code AAAAMMJJ}, or {@code JJ/MM/AAAA} with slash, dot or dash; absent when there is no such day. */
    static Optional<LocalDate> date(String field) {
        String text = clean(field);
        Matcher compact = COMPACT_DATE.matcher(text);
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher written = WRITTEN_DATE.matcher(text);
        return written.matches() ? date(written.group(3), written.group(2), written.group(1)) : Optional.empty();
    }

    /** Non-breaking spaces count as spaces, and none at the ends count at all. */
    static String clean(String field) {
        return field.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date).filter(found -> found.getYear() >= FIRST_YEAR && found.getYear() <= LAST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
