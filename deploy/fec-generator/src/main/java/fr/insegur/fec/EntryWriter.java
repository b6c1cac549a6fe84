package fr.insegur.fec;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes balanced entries as lines of a FEC, a file for each financial year; entries dated before the first one are known
 * but not written.
 */
final class EntryWriter {

    /** A file that takes its text in large pieces. */
    interface Sink extends Closeable {
        void write(String text) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    /** Opens the files in turn; closing what it opened ends a file. */
    interface Opener {
        Sink open(String fileName) throws IOException;
    }

    private static final int CHUNK = 1 << 15;

    private final GeneratorSettings settings;
    private final Opener opener;
    private final FecForm form;
    private final @Nullable ScatteredRows scattered;
    private final Map<Journal, Integer> lastNumbers = new EnumMap<>(Journal.class);
    private final StringBuilder buffer = new StringBuilder(2 * CHUNK);
    private final List<String> fileNames = new ArrayList<>();
    private @Nullable Sink out;
    private Balances balances = new Balances();
    private LocalDate closing = LocalDate.MIN;
    private long linesWritten;

    EntryWriter(GeneratorSettings settings, Opener opener) {
        this.settings = settings;
        this.opener = opener;
        this.form = new FecForm(settings);
        this.scattered = settings.has(Trait.SCATTERED_LINES) ? new ScatteredRows(this::append) : null;
    }

    /** Begins the file of the financial year that ends on this day; accounts and numbers start anew. */
    void startFile(LocalDate closingOfFile) {
        endFile();
        closing = closingOfFile;
        balances = new Balances();
        lastNumbers.clear();
        String name = settings.fileName(closing);
        fileNames.add(name);
        try {
            out = opener.open(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        form.header(buffer);
    }

    void endFile() {
        if (out == null) {
            return;
        }
        if (scattered != null) {
            scattered.release();
        }
        flush(out);
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = null;
    }

    void write(Entry entry) {
        if (entry.imbalance() != 0 || entry.lines().size() < 2) {
            throw new IllegalStateException("An entry of journal %s of %s does not balance by %d cents."
                    .formatted(entry.journal.code, entry.date, entry.imbalance()));
        }
        if (entry.date.isBefore(settings.firstOpening())) {
            return;
        }
        int number = lastNumbers.merge(entry.journal, 1, Integer::sum);
        LocalDate validated = YearMonth.from(entry.date).atEndOfMonth();
        boolean reversed = entry.takesSalesBack();
        List<Row> rows = new ArrayList<>(entry.lines().size());
        for (Entry.Line line : entry.lines()) {
            Lettering lettering = line.lettering().asOf(closing);
            rows.add(new Row(entry.journal, number, entry.date, line, lettering, validated, reversed));
            balances.add(line);
        }
        linesWritten += rows.size();
        if (scattered == null) {
            rows.forEach(this::append);
        } else {
            scattered.take(rows);
        }
    }

    /** Lines written so far to all files, the headers and blank lines not counted. */
    long linesWritten() {
        return linesWritten;
    }

    /** What is on the accounts of customers in the file under way. */
    Balances balances() {
        return balances;
    }

    List<String> fileNames() {
        return List.copyOf(fileNames);
    }

    private void append(Row row) {
        form.line(buffer, row);
        if (buffer.length() >= CHUNK && out != null) {
            flush(out);
        }
    }

    private void flush(Sink to) {
        try {
            to.write(buffer.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.setLength(0);
    }
}
