package fr.insegur.receivables.ledgerfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write dates and amounts in a table; what has two readings is not read. */
final class ListValues {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:[T ].*)?");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
    private static final Pattern AMOUNT =
            Pattern.compile("([+-]?)((?:\\d{1,3}(?:[ '\u2019]\\d{3})+|\\d{1,13}))(?:[.,](\\d{1,2}))?([+-]?)");
    private static final Pattern POINTED = Pattern.compile("([+-]?)(\\d{1,3}(?:([.,])\\d{3})+)([.,])(\\d{2})([+-]?)");

    private ListValues() {}

    static @Nullable LocalDate date(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH.matcher(text);
        if (!french.matches()) {
            return null;
        }
        String year = french.group(3);
        return date(year.length() == 2 ? "20" + year : year, french.group(2), french.group(1));
    }

    /** In cents. */
    static @Nullable Long cents(String written) {
        String text = written.replace("€", "").replace("EUR", "").strip();
        if (text.startsWith("(") && text.endsWith(")")) {
            text = "-" + text.substring(1, text.length() - 1).strip();
        }
        Matcher plain = AMOUNT.matcher(text);
        if (plain.matches()) {
            return cents(plain.group(1) + plain.group(4), plain.group(2), plain.group(3));
        }
        Matcher pointed = POINTED.matcher(text);
        return pointed.matches() && !pointed.group(3).equals(pointed.group(4))
                ? cents(pointed.group(1) + pointed.group(6), pointed.group(2), pointed.group(5))
                : null;
    }

    private static @Nullable Long cents(String sign, String units, @Nullable String decimals) {
        if (sign.length() > 1) {
            return null;
        }
        long cents = Long.parseLong(units.replaceAll("\\D", "")) * 100
                + (decimals == null ? 0 : Long.parseLong((decimals + "0").substring(0, 2)));
        return sign.equals("-") ? -cents : cents;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1900 || date.getYear() > 2099 ? null : date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
