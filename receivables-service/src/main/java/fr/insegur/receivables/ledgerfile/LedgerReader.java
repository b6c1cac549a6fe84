package fr.insegur.receivables.ledgerfile;

import fr.insegur.platform.http.CountedStream;
import fr.insegur.receivables.audit.LedgerLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an upload, whatever it consists of. */
public final class LedgerReader {
    private final ReadLimits limits;
    private final Path scratchFolder;
    private final FileIssues issues;
    private final ReadingProgress progress;
    private @Nullable DetectedFormat format;
    private long linesBefore;
    private long bytesBefore;

    /** @param scratchFolder for what does not fit into memory; the caller deletes it */
    public LedgerReader(ReadLimits limits, Path scratchFolder, FileIssues issues, ReadingProgress progress) {
        this.limits = limits;
        this.scratchFolder = scratchFolder;
        this.issues = issues;
        this.progress = progress;
    }

    /**
     * @param parts in any order
     * @throws FileRefused when the upload cannot be trusted as a whole
     */
    public CustomerLedger read(List<FilePart> parts) throws IOException {
        progress.phase(ReadingProgress.Phase.READING);
        List<LedgerLine> lines = new ArrayList<>();
        LocalDate asOf = LocalDate.MIN;
        for (FilePart part : parts) {
            CustomerLedger ledger = read(part, parts.size());
            lines.addAll(ledger.lines());
            asOf = ledger.asOf().isAfter(asOf) ? ledger.asOf() : asOf;
            linesBefore += ledger.fileLines();
        }
        progress.phase(ReadingProgress.Phase.MATCHING);
        return new CustomerLedger(lines, asOf, linesBefore);
    }

    /** Once it is known. */
    public Optional<DetectedFormat> format() {
        return Optional.ofNullable(format);
    }

    private CustomerLedger read(FilePart part, int parts) throws IOException {
        Path text = Files.createTempFile(scratchFolder, "part-", ".txt");
        try (InputStream bytes = new Told(part.bytes().open())) {
            bytesBefore += Files.copy(bytes, text, StandardCopyOption.REPLACE_EXISTING);
            FecFormat found = FecFormat.detect(text);
            format = new DetectedFormat(
                    DetectedFormat.Source.FEC, found.charset().name(), String.valueOf(found.separator()), parts);
            return new FecReader(issues, limits.maxLines() - linesBefore).read(text);
        } finally {
            Files.deleteIfExists(text);
        }
    }

    private final class Told extends CountedStream {
        Told(InputStream bytes) {
            super(bytes);
        }

        @Override
        protected void counted(long bytes) {
            progress.advanced(bytesBefore + count(), linesBefore);
        }
    }
}
