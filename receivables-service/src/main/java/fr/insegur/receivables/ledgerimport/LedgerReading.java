package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.DetectedFormat;
import fr.insegur.receivables.ledgerfile.FileIssues;
import fr.insegur.receivables.ledgerfile.FileParts;
import fr.insegur.receivables.ledgerfile.FileRefused;
import fr.insegur.receivables.ledgerfile.LedgerReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one file, outside any transaction, and has its result stored in one. */
@ApplicationScoped
class LedgerReading {
    private final AcceptLedger acceptLedger;
    private final RefuseLedger refuseLedger;
    private final TellProgress tellProgress;
    private final EarlyReadings earlyReadings;
    private final UploadFolder uploads;
    private final ImportSettings settings;
    private final Scopes scopes;

    LedgerReading(
            AcceptLedger acceptLedger,
            RefuseLedger refuseLedger,
            TellProgress tellProgress,
            EarlyReadings earlyReadings,
            UploadFolder uploads,
            ImportSettings settings,
            Scopes scopes) {
        this.acceptLedger = acceptLedger;
        this.refuseLedger = refuseLedger;
        this.tellProgress = tellProgress;
        this.earlyReadings = earlyReadings;
        this.uploads = uploads;
        this.settings = settings;
        this.scopes = scopes;
    }

    /**
     * Accepts the file, or refuses it.
     *
     * @throws ImportStopped when nobody waits for it any more
     */
    void read(ImportJob job, FileIssues issues) throws IOException {
        if (!readEarlier(job)) {
            readNow(job, issues);
        }
    }

    /** @return whether what was read while the file arrived could be used */
    private boolean readEarlier(ImportJob job) throws IOException {
        Optional<EarlyReading> taken = earlyReadings.take(job.fileName());
        if (taken.isEmpty()) {
            return false;
        }
        try (EarlyReading early = taken.get()) {
            early.tell(new ImportProgress(job, tellProgress, scopes, bytes -> bytes));
            try {
                Optional<CustomerLedger> ledger = early.ledger();
                ledger.ifPresent(read -> acceptLedger.accept(job, read, early.format(), early.issues()));
                return ledger.isPresent();
            } catch (FileRefused refused) {
                refuseLedger.refuse(job, refused, early.format(), early.issues());
                return true;
            }
        }
    }

    private void readNow(ImportJob job, FileIssues issues) throws IOException {
        UUID id = job.source().importId();
        LedgerReader reader = null;
        try (FileParts parts = FileParts.of(
                uploads.path(job.fileName()),
                job.givenName(),
                settings.archive().limits())) {
            reader = new LedgerReader(
                    settings.readLimits(job.lenientAmounts()),
                    uploads.scratch(id),
                    issues,
                    new ImportProgress(job, tellProgress, scopes, parts::packed));
            try (CustomerLedger ledger = reader.read(parts.parts())) {
                acceptLedger.accept(job, ledger, reader.format(), issues);
            }
        } catch (FileRefused refused) {
            refuseLedger.refuse(job, refused, format(reader), issues);
        } finally {
            uploads.deleteScratch(id);
        }
    }

    private static Optional<DetectedFormat> format(@Nullable LedgerReader reader) {
        return reader == null ? Optional.empty() : reader.format();
    }
}
