package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is written: nobody is asked, it is found out from its beginning (domain.md 5.4, steps 1 and 2).
 *
 * @param foreign the charset of a file that is neither ASCII nor an extension of it, and is read as UTF-8 instead
 * @param bom whether it begins with a UTF-8 byte order mark
 * @param firstLine without its end
 */
record FileForm(@Nullable Charset foreign, boolean bom, byte lineEnd, String firstLine) {
    static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String EBCDIC = "IBM01147";
    private static final int HEAD = 1 << 14;
    private static final int MAX_FIRST_LINE = 8_192;
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    static FileForm detect(FilePart part) throws IOException {
        byte[] head;
        try (InputStream bytes = part.bytes().open()) {
            head = bytes.readNBytes(HEAD);
        }
        boolean bom = startsWith(head, BOM);
        Charset foreign = bom ? null : foreign(head);
        String text = foreign == null ? latin(head, bom) : new String(head, foreign).replace('\u0085', '\n');
        text = text.replace("\0", "");
        int end = lineEnd(text);
        byte lineEnd = text.indexOf('\n') >= 0 ? (byte) '\n' : (byte) '\r';
        return new FileForm(foreign, bom, lineEnd, text.substring(0, Math.min(end, MAX_FIRST_LINE)));
    }

    /** The bytes without byte order mark, in ASCII or an extension of it. */
    InputStream open(FilePart part) throws IOException {
        InputStream bytes = part.bytes().open();
        if (foreign != null) {
            return new AsUtf8(new InputStreamReader(bytes, foreign));
        }
        if (bom) {
            bytes.skipNBytes(BOM.length);
        }
        return bytes;
    }

    /** The one that splits the first line as often as wanted; nothing where none does. */
    byte separator(int fewest, char... candidates) {
        for (char candidate : candidates) {
            if (firstLine.chars().filter(character -> character == candidate).count() >= fewest) {
                return (byte) candidate;
            }
        }
        return 0;
    }

    private static int lineEnd(String text) {
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        if (feed < 0 || carriage >= 0 && carriage < feed) {
            return carriage < 0 ? text.length() : carriage;
        }
        return feed;
    }

    /** The header is ASCII in every charset that there is, so it does not matter which one reads it. */
    private static String latin(byte[] head, boolean bom) {
        return new String(
                head, bom ? BOM.length : 0, head.length - (bom ? BOM.length : 0), StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Charset foreign(byte[] head) {
        if (startsWith(head, new byte[] {(byte) 0xff, (byte) 0xfe})
                || startsWith(head, new byte[] {(byte) 0xfe, (byte) 0xff})) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(head, "J\0o\0u\0".getBytes(StandardCharsets.ISO_8859_1))) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, "\0J\0o\0u".getBytes(StandardCharsets.ISO_8859_1))) {
            return StandardCharsets.UTF_16BE;
        }
        if (Charset.isSupported(EBCDIC)) {
            Charset ebcdic = Charset.forName(EBCDIC);
            String start = new String(head, 0, Math.min(head.length, 11), ebcdic).toLowerCase(Locale.ROOT);
            return start.equals("journalcode") ? ebcdic : null;
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
