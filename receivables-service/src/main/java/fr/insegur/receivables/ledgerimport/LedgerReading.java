package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.DetectedFormat;
import fr.insegur.receivables.ledgerfile.FileIssues;
import fr.insegur.receivables.ledgerfile.FileParts;
import fr.insegur.receivables.ledgerfile.FileRefused;
import fr.insegur.receivables.ledgerfile.LedgerReader;
import fr.insegur.receivables.ledgerfile.ReadLimits;
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
    private final UploadFolder uploads;
    private final ImportSettings settings;
    private final Scopes scopes;

    LedgerReading(
            AcceptLedger acceptLedger,
            RefuseLedger refuseLedger,
            TellProgress tellProgress,
            UploadFolder uploads,
            ImportSettings settings,
            Scopes scopes) {
        this.acceptLedger = acceptLedger;
        this.refuseLedger = refuseLedger;
        this.tellProgress = tellProgress;
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
        UUID id = job.source().importId();
        LedgerReader reader = null;
        try (FileParts parts = FileParts.of(
                uploads.path(job.fileName()),
                job.givenName(),
                settings.archive().limits())) {
            reader = new LedgerReader(
                    job.lenientAmounts()
                            ? ReadLimits.of(settings.maxLines()).lenient()
                            : ReadLimits.of(settings.maxLines()),
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
