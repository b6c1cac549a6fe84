package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.ledgerfile.LedgerCollector.FecPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a company sent: a FEC, several of successive years, an aged balance or a list of invoices. Only what concerns
 * customers is kept; memory does not grow with the file.
 */
public final class LedgerReader {
    private static final int FEC_SEPARATORS = 17;
    private static final int LIST_SEPARATORS = 2;
    private static final long TOLERATED_IMBALANCE_CENTS = 100;
    private static final int BAD_LINES_PERCENT = 5;

    private final ReadLimits limits;
    private final Path scratchFolder;
    private final FileIssues issues;
    private final ReadingProgress progress;
    private @Nullable DetectedFormat format;

    public LedgerReader(ReadLimits limits, Path scratchFolder, FileIssues issues, ReadingProgress progress) {
        this.limits = limits;
        this.scratchFolder = scratchFolder;
        this.issues = issues;
        this.progress = progress;
    }

    private record Candidate(FilePart part, FileForm form, byte separator, LocalDate firstDay) {}

    /**
     * @param parts of one upload, in any order
     * @throws FileRefused when the upload cannot be trusted as a whole
     */
    public CustomerLedger read(List<FilePart> parts) throws IOException {
        progress.phase(ReadingProgress.Phase.READING);
        List<Candidate> years = new ArrayList<>();
        for (FilePart part : parts) {
            FileForm form = FileForm.detect(part);
            byte separator = form.separator(FEC_SEPARATORS, '\t', '|', ';', ',');
            if (separator != 0) {
                years.add(new Candidate(part, form, separator, firstDay(part, form, separator)));
            } else if (parts.size() == 1) {
                return readList(part, form);
            } else {
                throw new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
            }
        }
        years.sort(Comparator.comparing(Candidate::firstDay));
        return readYears(years);
    }

    /** Once it is known. */
    public Optional<DetectedFormat> format() {
        return Optional.ofNullable(format);
    }

    private CustomerLedger readList(FilePart part, FileForm form) throws IOException {
        if (form.firstLine().startsWith("<?xml")) {
            throw new FileRefused(FileIssueCode.FEC_AS_XML, 1L, null);
        }
        byte separator = form.separator(LIST_SEPARATORS, ';', '\t', '|', ',');
        if (separator == 0) {
            throw new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
        }
        ListReader reader = new ListReader(limits, issues, progress);
        CustomerLedger list = reader.read(part, form, (char) separator);
        format = new DetectedFormat(list.source(), reader.charset().name(), String.valueOf((char) separator), 1);
        return list;
    }

    private CustomerLedger readYears(List<Candidate> years) throws IOException {
        LedgerCollector collector = new LedgerCollector(limits, scratchFolder);
        FecLedger ledger = new FecLedger(collector, limits, scratchFolder, issues, progress);
        boolean trusted = false;
        try {
            for (Candidate year : years) {
                new FecReader(year.part(), year.form(), year.separator(), collector, issues, limits, progress).read();
                format = new DetectedFormat(
                        LedgerSource.FEC,
                        collector.charsets().getLast().name(),
                        String.valueOf((char) year.separator()),
                        years.size());
            }
            if (collector.lines() == 0) {
                throw new FileRefused(FileIssueCode.NOT_A_FEC, 1L, null);
            }
            progress.phase(ReadingProgress.Phase.MATCHING);
            ledger.resolve(issues.kept());
            judge(collector);
            trusted = true;
            return ledger;
        } finally {
            if (!trusted) {
                ledger.close();
            }
        }
    }

    private static void judge(LedgerCollector collector) {
        if (collector.badLines() * 100 > collector.lines() * BAD_LINES_PERCENT) {
            throw new FileRefused(FileIssueCode.TOO_MANY_BAD_LINES, null, null);
        }
        FecPeriod before = null;
        for (FecPeriod file : collector.files()) {
            if (Math.abs(file.totals.all()) > TOLERATED_IMBALANCE_CENTS) {
                throw new FileRefused(FileIssueCode.FILE_UNBALANCED, null, null);
            }
            if (before != null && file.first <= before.last) {
                throw new FileRefused(FileIssueCode.YEARS_OVERLAP, null, null);
            }
            before = file;
        }
        if (collector.customers().count() == 0) {
            throw new FileRefused(FileIssueCode.NO_CUSTOMER_LINE, null, null);
        }
    }

    /** The day of the first line that has one, by which years are put in order. */
    private static LocalDate firstDay(FilePart part, FileForm form, byte separator) throws IOException {
        try (InputStream bytes = form.open(part)) {
            FieldScanner scan = new FieldScanner(bytes, separator, form.lineEnd());
            FieldValues values = new FieldValues(false);
            while (scan.next() && scan.line() < 100) {
                int day = scan.fields() > FecColumn.ECRITURE_DATE.place()
                        ? values.day(
                                scan.buffer,
                                scan.starts[FecColumn.ECRITURE_DATE.place()],
                                scan.ends[FecColumn.ECRITURE_DATE.place()])
                        : FieldValues.NO_DAY;
                if (day != FieldValues.NO_DAY) {
                    return LocalDate.ofEpochDay(day);
                }
            }
        }
        return LocalDate.EPOCH;
    }
}
