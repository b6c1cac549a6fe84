package fr.insegur.receivables.ledgerfile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of a file as they are shown and compared. */
final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?<= |^)(SA|SAS|SASU|SARL|EURL|SNC|SCI|EI|STE|SOCIETE|ETS)(?= |$)");

    private Texts() {}

    static String of(byte[] bytes, Charset charset) {
        return of(bytes, 0, bytes.length, charset);
    }

    /** Non-breaking spaces count as spaces, and none at the ends count at all; nor do control characters. */
    static String of(byte[] bytes, int from, int to, Charset charset) {
        if (from == to) {
            return "";
        }
        if (isPlain(bytes, from, to)) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, from, to - from, charset);
        boolean plain = true;
        for (int index = 0; index < text.length() && plain; index++) {
            char character = text.charAt(index);
            plain = character >= ' ' && character < 0x7f || character > 0xa0 && character != '\u202f';
        }
        return plain ? text.strip() : cleaned(text);
    }

    /** Printable ASCII without a space at its ends is the same in every charset, and nothing of it is to be cleaned. */
    private static boolean isPlain(byte[] bytes, int from, int to) {
        int others = 0;
        for (int index = from; index < to; index++) {
            others |= bytes[index] - ' ' | '~' - bytes[index];
        }
        return others >= 0 && bytes[from] != ' ' && bytes[to - 1] != ' ';
    }

    /** Upper case without accents, everything that is no letter or digit being one space. */
    static String folded(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(letters.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** What two writings of one company's name have in common; empty when too little is left to tell. */
    static String companyKey(String label) {
        String key = NO_WORD.matcher(LEGAL_FORM.matcher(folded(label)).replaceAll(""))
                .replaceAll("");
        return key.length() < 4 ? "" : key;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            boolean space = Character.isSpaceChar(character) || Character.isISOControl(character);
            clean.append(space ? ' ' : (char) character);
        });
        return clean.toString().strip();
    }
}
