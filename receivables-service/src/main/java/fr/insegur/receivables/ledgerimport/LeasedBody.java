package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.http.CountedStream;
import java.io.InputStream;
import java.time.Duration;

/** A body that counts what came of it, and keeps its place for as long as more comes. */
final class LeasedBody extends CountedStream {
    private final long everyNanos;
    private final Runnable keep;
    private long keptNanos = System.nanoTime();

    LeasedBody(InputStream body, Duration every, Runnable keep) {
        super(body);
        this.everyNanos = every.toNanos();
        this.keep = keep;
    }

    @Override
    protected void counted(long bytes) {
        long now = System.nanoTime();
        if (now - keptNanos > everyNanos) {
            keptNanos = now;
            keep.run();
        }
    }
}
