package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.ledgerfile.ReadingProgress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/**
 * Tells an import's client how far its reader is, and the reader whether anybody still waits: once a second at most, in a transaction
 * of its own. Not to be told within the transaction that ends the import, whose row it would wait for.
 */
final class ImportProgress implements ReadingProgress {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ImportJob job;
    private final TellProgress tellProgress;
    private final Scopes scopes;
    private final LongUnaryOperator packed;
    private Phase phase = Phase.READING;
    private long bytes;
    private long lines;
    private long toldNanos = System.nanoTime();

    /** @param packed from bytes of the texts to bytes of the upload, which may be an archive of them */
    ImportProgress(ImportJob job, TellProgress tellProgress, Scopes scopes, LongUnaryOperator packed) {
        this.job = job;
        this.tellProgress = tellProgress;
        this.scopes = scopes;
        this.packed = packed;
    }

    @Override
    public synchronized void phase(Phase next) {
        phase = next;
        tell();
    }

    @Override
    public synchronized void advanced(long newBytes, long newLines) {
        bytes = newBytes;
        lines = newLines;
        tell();
    }

    private void tell() {
        long now = System.nanoTime();
        if (now - toldNanos < EVERY_NANOS) {
            return;
        }
        toldNanos = now;
        // A reader may have threads of its own, to which nobody said for whom they work.
        boolean wanted = scopes.call(
                Scope.client(job.source().clientId()),
                () -> tellProgress.tell(job, phase, packed.applyAsLong(bytes), lines));
        if (!wanted) {
            throw new ImportStopped();
        }
    }
}
