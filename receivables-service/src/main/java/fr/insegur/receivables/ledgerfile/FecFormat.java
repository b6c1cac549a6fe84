package fr.insegur.receivables.ledgerfile;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file is written: nobody is asked, it is found out (domain.md 5.4, steps 1 and 2).
 *
 * @param bom whether it begins with a UTF-8 byte order mark
 */
record FecFormat(Charset charset, boolean bom, char separator) {
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final int CHUNK = 1 << 16;
    private static final int MAX_FIRST_LINE = 8_192;
    private static final int FEWEST_SEPARATORS = 17;
    private static final char[] SEPARATORS = {'\t', '|', ';'};

    /** @throws FileRefused when no separator splits the first line as a FEC's is */
    static FecFormat detect(Path file) throws IOException {
        boolean bom = hasBom(file);
        Charset charset = bom || isUtf8(file) ? StandardCharsets.UTF_8 : LATIN_9;
        return new FecFormat(charset, bom, separator(firstLine(file, charset)));
    }

    /** The text without byte order mark, NUL characters and doubled carriage returns. */
    Reader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        if (bom) {
            bytes.skipNBytes(3);
        }
        return new CleanText(new InputStreamReader(bytes, charset));
    }

    private static boolean hasBom(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(3);
            return start.length == 3
                    && (start[0] & 0xff) == 0xef
                    && (start[1] & 0xff) == 0xbb
                    && (start[2] & 0xff) == 0xbf;
        }
    }

    /** Reads the whole file once, in constant memory: one byte that is no UTF-8 makes it ISO 8859-15. */
    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        try (InputStream input = Files.newInputStream(file)) {
            int read;
            do {
                read = input.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                if (decoder.decode(bytes, chars, read < 0).isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            } while (read >= 0);
        }
        return true;
    }

    private static String firstLine(Path file, Charset charset) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String start = new String(bytes.readNBytes(MAX_FIRST_LINE), charset);
            return start.lines().findFirst().orElse("");
        }
    }

    private static char separator(String firstLine) {
        for (char separator : SEPARATORS) {
            if (firstLine.chars().filter(character -> character == separator).count() >= FEWEST_SEPARATORS) {
                return separator;
            }
        }
        throw new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
    }

    private static final class CleanText extends FilterReader {
        private char last;

        CleanText(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int kept = 0;
            int read = 0;
            // A chunk of which nothing is left must not look like the end of the file.
            while (kept == 0 && read >= 0) {
                read = super.read(buffer, offset, length);
                kept = clean(buffer, offset, read);
            }
            return kept == 0 ? -1 : kept;
        }

        private int clean(char[] buffer, int offset, int read) {
            int end = offset;
            for (int index = offset; index < offset + read; index++) {
                char character = buffer[index];
                boolean doubled = character == '\r' && last == '\r';
                if (character != '\0' && !doubled) {
                    buffer[end++] = character;
                }
                last = character;
            }
            return end - offset;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }
    }
}
