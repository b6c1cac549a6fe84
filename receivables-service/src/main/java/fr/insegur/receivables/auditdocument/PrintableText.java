package fr.insegur.receivables.auditdocument;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Texts of a file as a document can print them: what the font lacks becomes a small square, what is no character goes, what is too
 * long ends in dots. Escaping is not done here but where HTML is written, for every text.
 */
final class PrintableText {
    private static final String INSTEAD = "\u25a1";

    private final IntPredicate hasGlyph;

    /** @param hasGlyph whether the document's fonts can draw a code point */
    PrintableText(IntPredicate hasGlyph) {
        this.hasGlyph = hasGlyph;
    }

    /** @param longest in characters, the dots included */
    String of(String text, int longest) {
        StringBuilder printable = new StringBuilder();
        int length = 0;
        boolean gap = false;
        // A label may be as long as a line of the file; what comes after this much would never be seen.
        String start = text.substring(0, Math.min(text.length(), longest * 8));
        for (int point :
                Normalizer.normalize(start, Normalizer.Form.NFC).codePoints().toArray()) {
            if (isSpace(point)) {
                gap = length > 0;
                continue;
            }
            if (!isShown(point)) {
                continue;
            }
            int needed = gap ? 2 : 1;
            if (length + needed > longest) {
                return cut(printable, longest);
            }
            printable.append(gap ? " " : "").append(hasGlyph.test(point) ? Character.toString(point) : INSTEAD);
            length += needed;
            gap = false;
        }
        return printable.toString();
    }

    private static String cut(StringBuilder printable, int longest) {
        int end =
                printable.offsetByCodePoints(0, Math.min(longest - 1, printable.codePointCount(0, printable.length())));
        return printable.substring(0, end).stripTrailing() + "…";
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
