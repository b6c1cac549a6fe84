package fr.insegur.platform.identifier;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds account numbers in what people write. None is kept in clear, and a free text is no place for one: by country, length
 * and check digits hardly anything else looks like it.
 */
public final class Iban {
    /** The countries of SEPA, with the length of theirs. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GI", 23),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("VA", 22));

    /** One in three hundred would be taken for an account number, were it looked at. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern BEGINNING = Pattern.compile("[A-Za-z]{2}[0-9]{2}");
    private static final int MODULUS = 97;

    private Iban() {}

    /** Whether an account number stands in the text, written together or in groups. Identifiers (UUID) are passed over. */
    public static boolean isIn(String written) {
        String text = IDENTIFIER.matcher(written).replaceAll("/");
        Matcher beginning = BEGINNING.matcher(text);
        for (int from = 0; beginning.find(from); from = beginning.start() + 1) {
            Integer length = LENGTHS.get(
                    text.substring(beginning.start(), beginning.start() + 2).toUpperCase(Locale.ROOT));
            if (length != null && isOne(text, beginning.start(), length)) {
                return true;
            }
        }
        return false;
    }

    /** The check digits are verified on the number with its first four characters put last, letters as 10 to 35. */
    private static boolean isOne(String text, int start, int length) {
        StringBuilder number = new StringBuilder(length);
        for (int index = start; index < text.length() && number.length() < length; index++) {
            char character = text.charAt(index);
            if (character < 128 && Character.isLetterOrDigit(character)) {
                number.append(character);
            } else if (" \u00a0\u202f-.".indexOf(character) < 0) {
                return false;
            }
        }
        if (number.length() < length) {
            return false;
        }
        int rest = 0;
        for (int index = 0; index < length; index++) {
            int value = Character.digit(number.charAt((index + 4) % length), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % MODULUS;
        }
        return rest == 1;
    }
}
