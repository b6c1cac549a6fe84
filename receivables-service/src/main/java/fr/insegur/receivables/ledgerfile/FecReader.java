package fr.insegur.receivables.ledgerfile;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a FEC as a stream. Only the lines of customer accounts are kept; all others, among them salaries, are dropped as soon
 * as their amount is counted.
 */
public final class FecReader {
    // A FEC quotes nothing, and its labels hold quotation marks: a character that is no text stands in for the quote.
    private static final char NO_QUOTE = '\u0001';
    private static final int MAX_LINE = 1 << 16;
    private static final long TOLERATED_IMBALANCE_CENTS = 100;
    private static final int BAD_LINES_PERCENT = 5;

    private final FileIssues issues;
    private final long maxLines;
    private final Map<String, EntryTrace> entries = new HashMap<>();
    private final CustomerLines customers = new CustomerLines();
    private @Nullable FecLineReader lineReader;
    private long lines;
    private long badLines;
    private long total;

    public FecReader(FileIssues issues, long maxLines) {
        this.issues = issues;
        this.maxLines = maxLines;
    }

    /** @throws FileRefused when the file cannot be trusted as a whole */
    public CustomerLedger read(Path file) throws IOException {
        FecFormat format = FecFormat.detect(file);
        try (Reader text = format.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(format.separator())
                        .quoteCharacter(NO_QUOTE)
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(MAX_LINE)
                        .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                take(record.getStartingLineNumber(), record.getFields());
            }
        } catch (CsvParseException tooLong) {
            throw new FileRefused(FileIssueCode.LINE_TOO_LONG, null, null);
        }
        return finish();
    }

    private void take(long number, List<String> fields) {
        if (lineReader == null) {
            FecHeader header = FecHeader.of(fields);
            lineReader = new FecLineReader(header, issues);
            if (header.isNamed()) {
                return;
            }
        }
        if (++lines > maxLines) {
            throw new FileRefused(FileIssueCode.TOO_MANY_LINES, number, null);
        }
        lineReader.read(number, fields).ifPresentOrElse(this::count, () -> badLines++);
    }

    private void count(FecLine line) {
        total = Math.addExact(total, line.cents());
        EntryTrace entry = entries.computeIfAbsent(line.entry(), key -> new EntryTrace(line.number()));
        entry.add(line.account(), line.cents());
        customers.take(line, entry);
    }

    private CustomerLedger finish() {
        if (lines == 0) {
            throw new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
        }
        entries.values().stream()
                .filter(entry -> !entry.isBalanced())
                .map(EntryTrace::firstLine)
                .sorted()
                .forEach(line -> issues.add(FileIssueCode.ENTRY_UNBALANCED, line, null));
        if (badLines * 100 > lines * BAD_LINES_PERCENT) {
            throw new FileRefused(FileIssueCode.TOO_MANY_BAD_LINES, null, null);
        }
        if (Math.abs(total) > TOLERATED_IMBALANCE_CENTS) {
            throw new FileRefused(FileIssueCode.FILE_UNBALANCED, null, null);
        }
        return customers.ledger(lines);
    }
}
