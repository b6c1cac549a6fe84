package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one FEC as a stream, into what is collected of all files of an upload. */
final class FecReader {
    private static final int LINES_BETWEEN_WORDS = 1 << 13;
    private static final int SAMPLE = 256;

    private final FilePart part;
    private final FileForm form;
    private final byte separator;
    private final LedgerCollector collector;
    private final FileIssues issues;
    private final ReadLimits limits;
    private final ReadingProgress progress;

    FecReader(
            FilePart part,
            FileForm form,
            byte separator,
            LedgerCollector collector,
            FileIssues issues,
            ReadLimits limits,
            ReadingProgress progress) {
        this.part = part;
        this.form = form;
        this.separator = separator;
        this.collector = collector;
        this.issues = issues;
        this.limits = limits;
        this.progress = progress;
    }

    /** @throws FileRefused when the file cannot be trusted as a whole */
    void read() throws IOException {
        FecHeader header;
        boolean numbersAreUseless;
        try (InputStream bytes = form.open(part)) {
            FieldScanner scan = new FieldScanner(bytes, separator, form.lineEnd());
            header = header(scan);
            numbersAreUseless = numbersAreUseless(scan, header);
        }
        TextCharset charset = new TextCharset(form.bom());
        collector.beginFile(part.name());
        try (InputStream bytes = form.open(part)) {
            FieldScanner scan = new FieldScanner(bytes, separator, form.lineEnd());
            if (header.isNamed()) {
                scan.next();
            }
            readLines(scan, new FecRow(scan, header, numbersAreUseless, issues, limits.lenientAmounts()), charset);
            collector.addBytes(scan.bytes());
            progress.advanced(collector.bytes(), collector.lines());
        }
        if (charset.firstLie() > 0) {
            issues.add(FileIssueCode.NOT_UTF8, charset.firstLie(), null);
        }
        collector.endFile(charset.charset());
    }

    private void readLines(FieldScanner scan, FecRow row, TextCharset charset) throws IOException {
        while (scan.next()) {
            if (scan.isBlank()) {
                issues.add(FileIssueCode.LINE_BLANK, scan.line(), null);
                continue;
            }
            if (!scan.isAscii()) {
                charset.see(scan.buffer, scan.lineStart(), scan.lineEnd(), scan.line());
            }
            if (collector.lines() >= limits.maxLines()) {
                throw new FileRefused(FileIssueCode.TOO_MANY_LINES, scan.line(), null);
            }
            if (row.read()) {
                collector.take(row);
            } else {
                collector.takeBad();
            }
            if ((scan.line() & LINES_BETWEEN_WORDS - 1) == 0) {
                progress.advanced(collector.bytes() + scan.bytes(), collector.lines());
            }
        }
    }

    private FecHeader header(FieldScanner scan) throws IOException {
        if (!scan.next()) {
            throw new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
        }
        List<String> titles = new ArrayList<>();
        for (int field = 0; field < Math.min(scan.fields(), scan.starts.length); field++) {
            titles.add(scan.text(field, StandardCharsets.UTF_8));
        }
        return FecHeader.of(titles);
    }

    /** One number for entries of several days or journals numbers nothing. */
    private static boolean numbersAreUseless(FieldScanner scan, FecHeader header) throws IOException {
        Set<String> numbers = new HashSet<>();
        Set<String> entries = new HashSet<>();
        for (int line = 0; line < SAMPLE && scan.next(); line++) {
            if (scan.fields() >= header.width()) {
                numbers.add(text(scan, header, FecColumn.ECRITURE_NUM));
                entries.add(text(scan, header, FecColumn.JOURNAL_CODE) + text(scan, header, FecColumn.ECRITURE_DATE));
            }
        }
        return numbers.size() == 1 && entries.size() > 1;
    }

    private static String text(FieldScanner scan, FecHeader header, FecColumn column) {
        return scan.text(header.place(column), StandardCharsets.ISO_8859_1);
    }
}
