package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.InputSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload that is being written and can be read meanwhile: whoever is at the end of what is there waits for more. */
final class ArrivingFile implements InputSource {
    private final Path path;
    private long arrived;
    private boolean complete;
    private boolean broken;
    private volatile Runnable onBreak = () -> {};

    ArrivingFile(Path path) {
        this.path = path;
    }

    /** Its name within the folder of uploads. */
    String name() {
        return path.getFileName().toString();
    }

    synchronized void add(long bytes) {
        arrived += bytes;
        notifyAll();
    }

    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** To be run when it is broken off, on the thread that does so. */
    void onBreak(Runnable action) {
        onBreak = action;
    }

    /** Nobody may read on. */
    void breakOff() {
        synchronized (this) {
            broken = true;
            notifyAll();
        }
        onBreak.run();
    }

    @Override
    public InputStream open() throws IOException {
        return new Tail(Files.newInputStream(path));
    }

    /** @return how much is there behind a position; 0 at the end of the file */
    private synchronized long behind(long position) throws IOException {
        while (position == arrived && !complete && !broken) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
        if (broken) {
            throw new IOException("the upload is not read on");
        }
        return arrived - position;
    }

    private final class Tail extends InputStream {
        private final InputStream bytes;
        private long position;

        private Tail(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            long behind = behind(position);
            if (behind == 0) {
                return -1;
            }
            int read = bytes.read(target, offset, (int) Math.min(length, behind));
            position += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
