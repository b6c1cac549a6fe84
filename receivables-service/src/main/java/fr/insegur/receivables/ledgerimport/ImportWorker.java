package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.problem.Faults;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.ledgerfile.FileIssueCode;
import fr.insegur.receivables.ledgerfile.FileIssues;
import fr.insegur.receivables.ledgerfile.FileRefused;
import fr.insegur.receivables.ledgerimport.CancelImport.ImportCancelled;
import fr.insegur.receivables.ledgerimport.ReceiveLedger.LedgerReceived;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Reads the waiting files one after the other, outside any transaction; each result is stored in one. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final BeginImport beginImport;
    private final RefuseLedger refuseLedger;
    private final PutBackImport putBackImport;
    private final ResumeImports resumeImports;
    private final DropFile dropFile;
    private final LedgerReading reading;
    private final EarlyReadings earlyReadings;
    private final ImportSettings settings;
    private final Scopes scopes;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger-import").daemon().factory());
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopping;

    ImportWorker(
            BeginImport beginImport,
            RefuseLedger refuseLedger,
            PutBackImport putBackImport,
            ResumeImports resumeImports,
            DropFile dropFile,
            LedgerReading reading,
            EarlyReadings earlyReadings,
            ImportSettings settings,
            Scopes scopes) {
        this.beginImport = beginImport;
        this.refuseLedger = refuseLedger;
        this.putBackImport = putBackImport;
        this.resumeImports = resumeImports;
        this.dropFile = dropFile;
        this.reading = reading;
        this.earlyReadings = earlyReadings;
        this.settings = settings;
        this.scopes = scopes;
    }

    void onStart(@Observes StartupEvent started) {
        scopes.run(Scope.everybody(), resumeImports::resume);
        wake();
    }

    void onReceived(@Observes(during = TransactionPhase.AFTER_SUCCESS) LedgerReceived received) {
        wake();
    }

    /** A reader that has the file open reads on until it is told; to delete it does no harm. */
    void onCancelled(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportCancelled cancelled) {
        earlyReadings.discard(cancelled.fileName());
        // The transaction that has just been committed is still this thread's.
        Thread.ofVirtual()
                .start(() -> scopes.run(Scope.client(cancelled.clientId()), () -> dropFile.drop(cancelled.fileName())));
    }

    /** The net below the wake-up in process, for what another instance received or a fault left behind. */
    @Scheduled(every = "${insegur.ledger-imports.poll-interval:10s}")
    void wake() {
        if (!stopping && woken.compareAndSet(false, true)) {
            thread.execute(this::drain);
        }
    }

    /** What is being read is read again after the next start. */
    void onStop(@Observes ShutdownEvent stopped) {
        stopping = true;
        thread.shutdown();
    }

    private void drain() {
        woken.set(false);
        try {
            boolean more = true;
            while (more && !stopping) {
                Optional<EarlyReading> waiting = earlyReadings.received();
                // The queue is everybody's; what comes of a file is its client's alone.
                Optional<ImportJob> next = scopes.call(Scope.everybody(), beginImport::begin);
                if (next.isEmpty()) {
                    // Another instance took its import.
                    waiting.ifPresent(earlyReadings::discard);
                }
                more = next.filter(job -> scopes.call(Scope.client(job.source().clientId()), () -> work(job)))
                        .isPresent();
            }
        } catch (RuntimeException failure) {
            LOG.warn("ledger imports pause until the next look at the queue", failure);
        }
    }

    /** @return whether the queue may go on; after a fault it waits a little, since the fault may be everybody's */
    private boolean work(ImportJob job) {
        FileIssues issues = new FileIssues(settings.maxIssues());
        if (job.attempt() > settings.maxAttempts()) {
            // Its readers died one after the other without a word, so the file itself may be what killed them.
            return giveUp(job, issues);
        }
        try {
            reading.read(job, issues);
        } catch (ImportStopped nobodyWaits) {
            LOG.infof("ledger import %s is not read to its end", job.source().importId());
        } catch (Throwable fault) {
            // Also what is no exception, such as a lack of memory: an import that nobody puts back would wait for its
            // lease.
            LOG.errorf(
                    fault, "ledger import %s failed at attempt %d", job.source().importId(), job.attempt());
            return afterFault(job, fault, issues);
        }
        dropFile.drop(job.fileName());
        return true;
    }

    private boolean afterFault(ImportJob job, Throwable fault, FileIssues issues) {
        boolean passes = Faults.passes(fault);
        if (job.attempt() < settings.maxAttempts() || passes) {
            putBackImport.putBack(job, !passes);
            return false;
        }
        return giveUp(job, issues);
    }

    private boolean giveUp(ImportJob job, FileIssues issues) {
        refuseLedger.refuse(
                job, new FileRefused(FileIssueCode.PROCESSING_FAILED, null, null), Optional.empty(), issues);
        dropFile.drop(job.fileName());
        return true;
    }
}
