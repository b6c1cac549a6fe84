package fr.insegur.receivables.customer;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file of customers as text: charset, separator and the order of the columns are found out, never asked. */
final class CustomerCsv {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int LONGEST_FIELD = 1 << 14;
    private static final int LONGEST_HEADING = 60;
    private static final int MOST_COLUMNS = 100;

    private final CsvIssues issues;
    private final int maxLines;

    CustomerCsv(CsvIssues issues, int maxLines) {
        this.issues = issues;
        this.maxLines = maxLines;
    }

    /**
     * What a file holds.
     *
     * @param columns those that it has, in their places
     * @param ignored headings that say nothing to the platform
     */
    record Table(Map<CustomerColumn, Integer> columns, List<String> ignored, List<Line> lines) {}

    /** @param number of the file's line with which it begins */
    record Line(long number, List<String> fields) {
        /** The value without blanks around it, empty where the line says nothing. */
        String value(@Nullable Integer place) {
            return place == null || place >= fields.size()
                    ? ""
                    : fields.get(place).strip();
        }
    }

    /** @throws fr.insegur.platform.problem.Refused 422 when the file cannot be read at all */
    Table read(byte[] file) {
        String text = text(file);
        if (text.isBlank()) {
            throw issues.refusal(null, null, CsvIssueCode.FILE_EMPTY);
        }
        char separator = separator(text);
        List<Line> records = records(text, separator);
        if (records.isEmpty()) {
            throw issues.refusal(null, null, CsvIssueCode.FILE_EMPTY);
        }
        Line header = records.getFirst();
        List<String> ignored = new ArrayList<>();
        Map<CustomerColumn, Integer> columns = columns(header, ignored);
        List<Line> lines = records.subList(1, records.size());
        if (lines.isEmpty()) {
            throw issues.refusal(null, null, CsvIssueCode.NO_LINE);
        }
        int width = header.fields().size();
        return new Table(
                columns,
                List.copyOf(ignored),
                lines.stream().filter(line -> isAsWideAs(width, line)).toList());
    }

    private boolean isAsWideAs(int width, Line line) {
        boolean isAsWide = line.fields().size() >= width
                && line.fields().subList(width, line.fields().size()).stream().allMatch(String::isBlank);
        if (!isAsWide) {
            issues.add(line.number(), null, CsvIssueCode.FIELD_COUNT);
        }
        return isAsWide;
    }

    private Map<CustomerColumn, Integer> columns(Line header, List<String> ignored) {
        Map<CustomerColumn, Integer> columns = new EnumMap<>(CustomerColumn.class);
        for (int place = 0; place < header.fields().size(); place++) {
            String heading = header.value(place);
            Optional<CustomerColumn> column = CustomerColumn.named(heading);
            if (column.isPresent() && columns.putIfAbsent(column.get(), place) != null) {
                issues.add(header.number(), column.get(), CsvIssueCode.COLUMN_TWICE);
            } else if (column.isEmpty() && !heading.isEmpty() && ignored.size() < MOST_COLUMNS) {
                ignored.add(heading.substring(0, Math.min(heading.length(), LONGEST_HEADING)));
            }
        }
        if (!columns.containsKey(CustomerColumn.CODE)) {
            throw issues.refusal(header.number(), CustomerColumn.CODE, CsvIssueCode.CODE_COLUMN_MISSING);
        }
        return columns;
    }

    /** Spreadsheets write UTF-8 or UTF-16 with a byte order mark, or the Windows charset of western Europe. */
    private String text(byte[] file) {
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
        if (text == null || text.chars().anyMatch(CustomerCsv::isNoText)) {
            throw issues.refusal(null, null, CsvIssueCode.FILE_NOT_TEXT);
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
    private char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = -1;
        for (char separator : SEPARATORS) {
            long known = records(header.substring(0, Math.min(header.length(), LONGEST_FIELD)), separator).stream()
                    .flatMap(line -> line.fields().stream())
                    .filter(heading -> CustomerColumn.named(heading).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    private List<Line> records(String text, char separator) {
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
                    throw issues.refusal(record.getStartingLineNumber(), null, CsvIssueCode.TOO_MANY_LINES);
                }
                lines.add(new Line(record.getStartingLineNumber(), record.getFields()));
            }
        } catch (CsvParseException tooLong) {
            throw issues.refusal((long) lines.size() + 1, null, CsvIssueCode.LINE_TOO_LONG);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }
}
