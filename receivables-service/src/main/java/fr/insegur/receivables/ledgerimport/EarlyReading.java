package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.DetectedFormat;
import fr.insegur.receivables.ledgerfile.FileIssues;
import fr.insegur.receivables.ledgerfile.FilePart;
import fr.insegur.receivables.ledgerfile.FileParts;
import fr.insegur.receivables.ledgerfile.FileRefused;
import fr.insegur.receivables.ledgerfile.LedgerReader;
import fr.insegur.receivables.ledgerfile.ReadLimits;
import fr.insegur.receivables.ledgerfile.ReadingProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * The reading of a file that began while it was still arriving. It is never more than a head start: whatever goes wrong with it, the
 * file is read anew when its turn comes.
 */
final class EarlyReading implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EarlyReading.class);

    private final ArrivingFile file;
    private final FileIssues issues;
    private final LedgerReader reader;
    private final Heard heard = new Heard();
    private final CompletableFuture<Optional<CustomerLedger>> ledger = new CompletableFuture<>();
    private final Runnable deleteScratch;
    private volatile boolean received;

    /** @param deleteScratch once nothing is read any more */
    EarlyReading(ArrivingFile file, ReadLimits limits, Path scratch, int maxIssues, Runnable deleteScratch) {
        this.file = file;
        this.deleteScratch = deleteScratch;
        this.issues = new FileIssues(maxIssues);
        this.reader = new LedgerReader(limits, scratch, issues, heard);
    }

    /**
     * Reads to the end, in step with what arrives.
     *
     * @return whether something came of it, if only a refusal
     */
    boolean read(String givenName) {
        try {
            Optional<FilePart> text = FileParts.arriving(file, givenName);
            ledger.complete(text.isEmpty() ? Optional.empty() : Optional.of(reader.read(List.of(text.get()))));
            return text.isPresent();
        } catch (Throwable failure) {
            ledger.completeExceptionally(failure);
            return failure instanceof FileRefused;
        }
    }

    String fileName() {
        return file.name();
    }

    /** Its import waits in the queue. */
    void setReceived() {
        received = true;
    }

    boolean isReceived() {
        return received;
    }

    /** From now on somebody wants to know how far it is. */
    void tell(ReadingProgress progress) {
        heard.listener = progress;
    }

    /**
     * Waits for its end.
     *
     * @return nothing when the file has to be read anew
     * @throws ImportStopped when nobody waits for it any more
     */
    Optional<CustomerLedger> ledger() {
        try {
            return ledger.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof FileRefused refused) {
                throw refused;
            }
            if (failed.getCause() instanceof ImportStopped stopped) {
                throw stopped;
            }
            LOG.warnf(failed.getCause(), "%s could not be read while it arrived", fileName());
            return Optional.empty();
        }
    }

    Optional<DetectedFormat> format() {
        return reader.format();
    }

    FileIssues issues() {
        return issues;
    }

    /** Stops it where it is, and forgets what it read. */
    @Override
    public void close() {
        heard.stopped = true;
        file.breakOff();
        ledger.whenComplete((read, failure) -> {
            if (read != null) {
                read.ifPresent(EarlyReading::close);
            }
            deleteScratch.run();
        });
    }

    private static void close(CustomerLedger read) {
        try {
            read.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nobody listens until there is an import. */
    private static final class Heard implements ReadingProgress {
        private volatile ReadingProgress listener = UNHEARD;
        private volatile boolean stopped;

        @Override
        public void phase(Phase phase) {
            requireWanted();
            listener.phase(phase);
        }

        @Override
        public void advanced(long bytes, long lines) {
            requireWanted();
            listener.advanced(bytes, lines);
        }

        private void requireWanted() {
            if (stopped) {
                throw new ImportStopped();
            }
        }
    }
}
