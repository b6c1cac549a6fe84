package fr.insegur.receivables.ledgerimport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that counts what came of it, and keeps its place for as long as more comes. */
final class LeasedBody extends FilterInputStream {
    private final long everyNanos;
    private final Runnable keep;
    private long keptNanos = System.nanoTime();
    private long count;

    LeasedBody(InputStream body, Duration every, Runnable keep) {
        super(body);
        this.everyNanos = every.toNanos();
        this.keep = keep;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) {
            add(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long bytes) {
        count += bytes;
        long now = System.nanoTime();
        if (now - keptNanos > everyNanos) {
            keptNanos = now;
            keep.run();
        }
    }
}
