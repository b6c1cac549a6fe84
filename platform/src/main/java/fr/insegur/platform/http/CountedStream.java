package fr.insegur.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is told of all that is read from it. It cannot be read twice. */
public abstract class CountedStream extends FilterInputStream {
    private long count;

    protected CountedStream(InputStream stream) {
        super(stream);
    }

    /** How many bytes were read so far. */
    public final long count() {
        return count;
    }

    /** @param bytes that were just read; {@link #count} has them already */
    protected abstract void counted(long bytes) throws IOException;

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

    private void add(long bytes) throws IOException {
        count += bytes;
        counted(bytes);
    }
}
