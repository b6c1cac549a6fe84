package fr.insegur.receivables.csvfile;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The records of a file whose charset and separator are found out, never asked. */
public final class CsvText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int LONGEST_FIELD = 1 << 14;

    private final int maxLines;
    private final Predicate<String> isHeading;

    /**
     * @param maxLines without the header
     * @param isHeading whether a text names a column
     */
    public CsvText(int maxLines, Predicate<String> isHeading) {
        this.maxLines = maxLines;
        this.isHeading = isHeading;
    }

    /** Why a file cannot be read at all. */
    public enum Fault {
        EMPTY,
        NOT_TEXT,
        TOO_MANY_LINES,
        LINE_TOO_LONG
    }

    /** A file that cannot be read, and where. */
    public static final class Unreadable extends Exception {
        private final Fault fault;
        private final @Nullable Long line;

        Unreadable(Fault fault, @Nullable Long line) {
            super(fault.name());
            this.fault = fault;
            this.line = line;
        }

        public Fault fault() {
            return fault;
        }

        /** The header's being 1; absent when it is about the file as a whole. */
        public @Nullable Long line() {
            return line;
        }
    }

    /** @param number of the file's line with which it begins */
    public record Line(long number, List<String> fields) {
        /** The value without blanks around it, empty where the line says nothing. */
        public String value(@Nullable Integer place) {
            return place == null || place >= fields.size()
                    ? ""
                    : fields.get(place).strip();
        }

        /** No field is missing, and what spreadsheets leave beyond the header is empty. */
        public boolean isAsWideAs(int width) {
            return fields.size() >= width
                    && fields.subList(width, fields.size()).stream().allMatch(String::isBlank);
        }
    }

    /** The header first; lines without any value are left out. */
    public List<Line> records(byte[] file) throws Unreadable {
        String text = text(file);
        List<Line> records = text.isBlank() ? List.of() : records(text, separator(text));
        if (records.isEmpty()) {
            throw new Unreadable(Fault.EMPTY, null);
        }
        return records;
    }

    /** Spreadsheets write UTF-8 or UTF-16 with a byte order mark, or the Windows charset of western Europe. */
    private static String text(byte[] file) throws Unreadable {
        String text = startsWith(file, 0xef, 0xbb, 0xbf)
                ? decoded(file, 3, StandardCharsets.UTF_8)
                : startsWith(file, 0xff, 0xfe)
                        ? decoded(file, 2, StandardCharsets.UTF_16LE)
                        : startsWith(file, 0xfe, 0xff)
                                ? decoded(file, 2, StandardCharsets.UTF_16BE)
                                : decoded(file, 0, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(file, 0, WINDOWS);
        }
        if (text == null || text.chars().anyMatch(CsvText::isNoText)) {
            throw new Unreadable(Fault.NOT_TEXT, null);
        }
        return text;
    }

    private static @Nullable String decoded(byte[] file, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (index >= file.length || (file[index] & 0xff) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoText(int character) {
        return character < ' ' && character != '\t' && character != '\r' && character != '\n';
    }

    /** The one by which the most headings are understood; a semicolon where it makes no difference. */
    private char separator(String text) throws Unreadable {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = -1;
        for (char separator : SEPARATORS) {
            long known = records(header.substring(0, Math.min(header.length(), LONGEST_FIELD)), separator).stream()
                    .flatMap(line -> line.fields().stream())
                    .filter(isHeading)
                    .count();
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    private List<Line> records(String text, char separator) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : records) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (lines.size() > maxLines) {
                    throw new Unreadable(Fault.TOO_MANY_LINES, record.getStartingLineNumber());
                }
                lines.add(new Line(record.getStartingLineNumber(), record.getFields()));
            }
        } catch (CsvParseException tooLong) {
            throw new Unreadable(Fault.LINE_TOO_LONG, (long) lines.size() + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }
}
