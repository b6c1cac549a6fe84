package fr.insegur.receivables.ledgerfile;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an aged balance or a list of invoices as CSV, one invoice a line under a line of titles (domain.md 5.4, last part). */
final class ListReader {
    private static final int MOST_LINES = 300_000;
    private static final int MAX_FIELD = 4_096;
    private static final int BAD_LINES_PERCENT = 5;

    private final ReadLimits limits;
    private final FileIssues issues;
    private final ReadingProgress progress;
    private Charset charset = StandardCharsets.UTF_8;

    ListReader(ReadLimits limits, FileIssues issues, ReadingProgress progress) {
        this.limits = limits;
        this.issues = issues;
        this.progress = progress;
    }

    CustomerLedger read(FilePart part, FileForm form, char separator) throws IOException {
        Map<ListColumn, Integer> places = places(form.firstLine(), separator);
        charset = charset(part, form);
        ListRows rows = new ListRows(places, issues);
        long lines = 0;
        long bad = 0;
        try (InputStream bytes = form.open(part);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(FieldScanner.MAX_LINE)
                        .ofCsvRecord(new InputStreamReader(bytes, charset))) {
            for (CsvRecord record : records) {
                if (record.getStartingLineNumber() == 1 || isBlank(record)) {
                    continue;
                }
                if (++lines > Math.min(MOST_LINES, limits.maxLines())) {
                    throw new FileRefused(FileIssueCode.TOO_MANY_LINES, record.getStartingLineNumber(), null);
                }
                if (!rows.take(record.getStartingLineNumber(), record.getFields())) {
                    bad++;
                }
                if (lines % 1_000 == 0) {
                    progress.advanced(0, lines);
                }
            }
        } catch (CsvParseException tooLong) {
            throw new FileRefused(FileIssueCode.LINE_TOO_LONG, null, null);
        }
        judge(lines, bad);
        progress.phase(ReadingProgress.Phase.MATCHING);
        return rows.ledger(lines);
    }

    private static void judge(long lines, long bad) {
        if (lines == 0) {
            throw new FileRefused(FileIssueCode.NO_CUSTOMER_LINE, null, null);
        }
        if (bad * 100 > lines * BAD_LINES_PERCENT) {
            throw new FileRefused(FileIssueCode.TOO_MANY_BAD_LINES, null, null);
        }
    }

    /** Of the list that was read last. */
    Charset charset() {
        return charset;
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private static Map<ListColumn, Integer> places(String firstLine, char separator) {
        Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
        List<String> titles = List.of(firstLine.split(Pattern.quote(String.valueOf(separator)), -1));
        for (int place = 0; place < titles.size(); place++) {
            @Nullable ListColumn column = named(titles.get(place));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
        boolean customer = places.containsKey(ListColumn.NAME) || places.containsKey(ListColumn.CODE);
        boolean amount = places.containsKey(ListColumn.AMOUNT) || places.containsKey(ListColumn.OPEN);
        boolean date = places.containsKey(ListColumn.ISSUED) || places.containsKey(ListColumn.DUE);
        if (places.size() < 2) {
            throw new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
        }
        if (!customer || !amount || !date) {
            throw new FileRefused(FileIssueCode.LIST_COLUMN_MISSING, 1L, null);
        }
        return places;
    }

    /** Accents are told by no charset here, since the titles are read as Latin-1: both readings are tried. */
    private static @Nullable ListColumn named(String title) {
        String latin = FecColumn.fold(title);
        String utf8 = FecColumn.fold(new String(title.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        for (ListColumn column : ListColumn.values()) {
            if (column.isCalled(utf8) || column.isCalled(latin)) {
                return column;
            }
        }
        return null;
    }

    private static Charset charset(FilePart part, FileForm form) throws IOException {
        TextCharset charset = new TextCharset(form.bom());
        try (InputStream bytes = form.open(part)) {
            FieldScanner scan = new FieldScanner(bytes, (byte) 0, form.lineEnd());
            while (scan.next()) {
                if (!scan.isAscii()) {
                    charset.see(scan.buffer, scan.lineStart(), scan.lineEnd(), scan.line());
                }
            }
        }
        return charset.charset();
    }

    static String bounded(String text) {
        return text.length() > MAX_FIELD ? text.substring(0, MAX_FIELD) : text;
    }
}
