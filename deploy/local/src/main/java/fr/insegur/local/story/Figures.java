package fr.insegur.local.story;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** Amounts as the API takes them and as the table shows them. */
final class Figures {
    private Figures() {}

    /** A money object. */
    static Map<String, String> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** Such as {@code 10 000.00}. */
    static String shown(String amount) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(' ');
        return new DecimalFormat("#,##0.00", symbols).format(new BigDecimal(amount));
    }

    /** A balance with the side that it is on, such as {@code 220.00 credit}; the API writes credits as negative. */
    static String side(String balance) {
        BigDecimal amount = new BigDecimal(balance);
        return shown(amount.abs().toPlainString()) + (amount.signum() < 0 ? " credit" : " debit");
    }
}
