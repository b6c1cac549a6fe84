package fr.insegur.receivables.ledgerfile;

import fr.insegur.platform.http.CountedStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** The bytes of one file of an archive. What is wrong with the archive is said as such, whoever reads. */
final class PartStream extends CountedStream {
    /** For an archive that checks itself. */
    static final long UNKNOWN_CHECKSUM = -1;

    private final CheckedInputStream bytes;
    private final long checksum;
    private final LongConsumer reached;

    /** @param checksum CRC-32 that all bytes together must have */
    PartStream(InputStream bytes, long checksum, LongConsumer reached) {
        this(new CheckedInputStream(bytes, new CRC32()), checksum, reached);
    }

    private PartStream(CheckedInputStream bytes, long checksum, LongConsumer reached) {
        super(bytes);
        this.bytes = bytes;
        this.checksum = checksum;
        this.reached = reached;
    }

    /** A read that fails because the archive is cut or damaged. */
    interface Reading<T> {
        T read() throws IOException;
    }

    static <T> T refusingDamage(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (EOFException | ZipException damaged) {
            throw new FileRefused(FileIssueCode.ARCHIVE_TRUNCATED, null, null);
        }
    }

    @Override
    public int read() throws IOException {
        int octet = refusingDamage(super::read);
        checkEnd(octet);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = refusingDamage(() -> super.read(target, offset, length));
        checkEnd(read);
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        return refusingDamage(() -> super.skip(wanted));
    }

    @Override
    protected void counted(long bytes) {
        reached.accept(count());
    }

    private void checkEnd(int read) {
        if (read < 0 && checksum != UNKNOWN_CHECKSUM && bytes.getChecksum().getValue() != checksum) {
            throw new FileRefused(FileIssueCode.ARCHIVE_TRUNCATED, null, null);
        }
    }
}
