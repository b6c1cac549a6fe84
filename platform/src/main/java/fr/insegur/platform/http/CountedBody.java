package fr.insegur.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts a body while it is read, and ends it at the limit. */
final class CountedBody extends FilterInputStream {
    private final long limit;
    private final Runnable giveUp;
    private long count;

    CountedBody(InputStream body, long limit, Runnable giveUp) {
        super(body);
        this.limit = limit;
        this.giveUp = giveUp;
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

    /** Closing reads a body to its end, which is what one over the limit must not be. */
    @Override
    public void close() throws IOException {
        if (count <= limit) {
            super.close();
        }
    }

    private void add(long bytes) throws BodyTooLarge {
        boolean first = count <= limit;
        count += bytes;
        if (count > limit) {
            if (first) {
                giveUp.run();
            }
            throw new BodyTooLarge();
        }
    }
}
