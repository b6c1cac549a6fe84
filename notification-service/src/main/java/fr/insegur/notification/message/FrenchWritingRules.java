package fr.insegur.notification.message;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and dates are written in French. */
final class FrenchWritingRules {
    /** No-break, so that an amount is never cut at the end of a line; the narrow one is missing from too many mail fonts. */
    private static final char SPACE = '\u00a0';

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter FIRST_DAY = DateTimeFormatter.ofPattern("d'er' MMMM yyyy", Locale.FRANCE);

    private FrenchWritingRules() {}

    /** {@code 9 000,00 €}: with all decimals of the currency. */
    static String money(Money money) {
        String unit = money.currency().getSymbol(Locale.FRANCE);
        return number(
                        money.amount(),
                        money.currency().getDefaultFractionDigits(),
                        money.currency().getDefaultFractionDigits())
                + SPACE
                + unit;
    }

    /** A fraction as a percentage, {@code 0.0125} as {@code 1,25 %}: two decimals at least, or none for whole ones. */
    static String percent(BigDecimal fraction) {
        BigDecimal percentage = fraction.multiply(HUNDRED).stripTrailingZeros();
        int least = percentage.scale() <= 0 ? 0 : 2;
        return number(percentage, least, Math.max(percentage.scale(), least)) + SPACE + '%';
    }

    /** Days with at most one decimal: {@code 57,3 jours}; what is below two is singular, {@code 1,5 jour}. */
    static String days(BigDecimal days) {
        BigDecimal rounded = days.setScale(1, RoundingMode.HALF_UP);
        return number(rounded, 0, 1) + SPACE + (rounded.abs().compareTo(BigDecimal.TWO) < 0 ? "jour" : "jours");
    }

    /** {@code 12 janvier 2026}, and {@code 1er janvier 2026}. */
    static String date(LocalDate date) {
        return date.format(date.getDayOfMonth() == 1 ? FIRST_DAY : DAY);
    }

    private static String number(BigDecimal value, int leastDecimals, int mostDecimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRANCE);
        symbols.setGroupingSeparator(SPACE);
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('-');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value);
    }
}
