package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Numbers and dates as French readers write them, with spaces at which no line breaks. */
final class FrenchNumbers {
    static final char SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final int GROUP = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private FrenchNumbers() {}

    /** Rounded half up to the whole unit: 1 234 567 €. */
    static String whole(Money amount) {
        return number(amount.amount(), 0) + SPACE + symbol(amount);
    }

    /** With all its digits: 1 234 567,89 €. */
    static String exact(Money amount) {
        return number(amount.amount(), amount.currency().getDefaultFractionDigits()) + SPACE + symbol(amount);
    }

    /** @param share a fraction: 0.1914 becomes 19,1 % */
    static String percent(BigDecimal share) {
        return number(share.movePointRight(2), 1) + SPACE + '%';
    }

    /** A whole share where it is one: 0.88 becomes 88 %. */
    static String rate(BigDecimal share) {
        BigDecimal points = share.movePointRight(2).stripTrailingZeros();
        return number(points, Math.clamp(points.scale(), 0, 2)) + SPACE + '%';
    }

    /** Rounded half up to so many decimals. */
    static String number(BigDecimal value, int decimals) {
        BigDecimal rounded = Rounding.halfUp(value, decimals);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String integer = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (rounded.signum() < 0) {
            text.append(MINUS);
        }
        for (int index = 0; index < integer.length(); index++) {
            if (index > 0 && (integer.length() - index) % GROUP == 0) {
                text.append(SPACE);
            }
            text.append(integer.charAt(index));
        }
        if (point >= 0) {
            text.append(',').append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    static String count(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** 31/12/2025. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 31 décembre 2025; the first of a month is 1er. */
    static String longDay(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return number + SPACE + day.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH) + SPACE + day.getYear();
    }

    /** Two lines of a narrow column: the month, and the year. */
    static String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.FRENCH);
    }

    static String symbol(Money amount) {
        String code = amount.currency().getCurrencyCode();
        return code.equals("EUR") ? "€" : code;
    }
}
