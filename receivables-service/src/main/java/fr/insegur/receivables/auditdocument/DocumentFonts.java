package fr.insegur.receivables.auditdocument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that every document brings along: Liberation Sans, regular and bold, from the jar. */
final class DocumentFonts {
    static final String FAMILY = "Liberation Sans";
    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";

    private DocumentFonts() {}

    static InputStream regular() {
        return open(REGULAR);
    }

    static InputStream bold() {
        return open(BOLD);
    }

    /** Texts of which each character has a glyph in both fonts. */
    static PrintableText printable() {
        CmapLookup regular = glyphs(REGULAR);
        CmapLookup bold = glyphs(BOLD);
        return new PrintableText(point -> regular.getGlyphId(point) > 0 && bold.getGlyphId(point) > 0);
    }

    private static CmapLookup glyphs(String font) {
        try (InputStream stream = open(font);
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException failure) {
            throw new UncheckedIOException("the font " + font + " cannot be read", failure);
        }
    }

    private static InputStream open(String font) {
        return Objects.requireNonNull(DocumentFonts.class.getResourceAsStream(font), font);
    }
}
