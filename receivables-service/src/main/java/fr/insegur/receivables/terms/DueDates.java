package fr.insegur.receivables.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Due dates that people write into labels of their accounting files. */
public final class DueDates {
    private static final List<String> LINKS = List.of("AU", "LE", "DU", "À", "A");
    private static final int CENTURY = 2000;
    private static final int YEARS_AHEAD = 2;

    private DueDates() {}

    /**
     * The date after "éch.", "ECH" or "échéance" in a label: {@code 31/03/2026}, {@code 31.03.26} or {@code 31-03-2026}. Fast enough
     * for each line of a large file.
     *
     * @return empty when there is none, or one that is before the invoice or more than two years after it
     */
    public static Optional<LocalDate> dateInLabel(String label, LocalDate issued) {
        int last = label.length() - 2;
        for (int at = 1; at < last; at++) {
            char letter = label.charAt(at);
            if ((letter == 'C' || letter == 'c') && isEcheance(label, at)) {
                LocalDate due = dateAfter(label, at + 2);
                if (due != null && !due.isBefore(issued) && !due.isAfter(issued.plusYears(YEARS_AHEAD))) {
                    return Optional.of(due);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether this C is that of "éch" at the beginning of a word; the accent may be a character of its own. */
    private static boolean isEcheance(String label, int atC) {
        char after = label.charAt(atC + 1);
        if (after != 'H' && after != 'h') {
            return false;
        }
        boolean combined = label.charAt(atC - 1) == '\u0301';
        int atE = combined ? atC - 2 : atC - 1;
        return atE >= 0
                && "EeÉé".indexOf(label.charAt(atE)) >= 0
                && (atE == 0 || !Character.isLetterOrDigit(label.charAt(atE - 1)));
    }

    private static @Nullable LocalDate dateAfter(String label, int afterEch) {
        int at = afterEch;
        for (String rest : List.of("ÉANCES", "EANCES", "ÉANCE", "EANCE", "E\u0301ANCE")) {
            if (label.regionMatches(true, at, rest, 0, rest.length())) {
                at += rest.length();
                break;
            }
        }
        at = afterLinks(label, at);
        return at < 0 ? null : date(label, at);
    }

    /** @return where the digits begin; -1 when something else comes first */
    private static int afterLinks(String label, int from) {
        int at = from;
        while (at < label.length() && !isDigit(label, at)) {
            if (Character.isLetter(label.charAt(at))) {
                int afterLink = at == from ? -1 : afterLink(label, at);
                if (afterLink < 0) {
                    return -1;
                }
                at = afterLink;
            } else if (" \u00a0.:-=".indexOf(label.charAt(at)) >= 0) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static int afterLink(String label, int at) {
        for (String link : LINKS) {
            int end = at + link.length();
            if (label.regionMatches(true, at, link, 0, link.length())
                    && (end >= label.length() || !Character.isLetterOrDigit(label.charAt(end)))) {
                return end;
            }
        }
        return -1;
    }

    private static @Nullable LocalDate date(String label, int at) {
        int length = digits(label, at + 6);
        boolean isDate = digits(label, at) == 2
                && isSeparator(label, at + 2)
                && digits(label, at + 3) == 2
                && isSeparator(label, at + 5)
                && (length == 2 || length == 4);
        if (!isDate) {
            return null;
        }
        int year = number(label, at + 6, length);
        try {
            return LocalDate.of(length == 2 ? CENTURY + year : year, number(label, at + 3, 2), number(label, at, 2));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static int digits(String label, int from) {
        int at = from;
        while (isDigit(label, at)) {
            at++;
        }
        return at - from;
    }

    private static int number(String label, int from, int length) {
        int value = 0;
        for (int at = from; at < from + length; at++) {
            value = value * 10 + (label.charAt(at) - '0');
        }
        return value;
    }

    private static boolean isSeparator(String label, int at) {
        return at < label.length() && "/.-".indexOf(label.charAt(at)) >= 0;
    }

    private static boolean isDigit(String label, int at) {
        return at < label.length() && label.charAt(at) >= '0' && label.charAt(at) <= '9';
    }
}
