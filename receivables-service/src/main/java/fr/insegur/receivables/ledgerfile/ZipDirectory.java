package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at the directory of a zip before Java does, which holds all of it in memory, however large somebody made it, and tells
 * an encrypted entry from a broken one only in words. The numbers are those of the format (APPNOTE.TXT, 4.3.12 and 4.3.16).
 */
final class ZipDirectory {
    private static final int END_MARK = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    // Folders count among the entries, but not among the files.
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_BYTES = 1 << 20;

    private ZipDirectory() {}

    /** @throws FileRefused for what no honest accounting package writes, and for a zip that is cut */
    static void check(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip, StandardOpenOption.READ)) {
            long size = file.size();
            ByteBuffer tail = read(file, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), size);
            boolean found = false;
            // Every mark that could be taken for the end is judged, so that it does not matter which one Java takes.
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END_MARK) {
                    checkEntries(file, size, tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN), found);
                    found = true;
                }
            }
            if (!found) {
                throw refused(FileIssueCode.ARCHIVE_TRUNCATED);
            }
        }
    }

    private static void checkEntries(FileChannel file, long size, ByteBuffer end, boolean another) throws IOException {
        int entries = Short.toUnsignedInt(end.getShort(10));
        long bytes = Integer.toUnsignedLong(end.getInt(12));
        long from = Integer.toUnsignedLong(end.getInt(16));
        if (entries > MOST_ENTRIES || bytes > MOST_BYTES) {
            throw refused(FileIssueCode.ARCHIVE_ENTRIES);
        }
        if (another) {
            return;
        }
        if (from + bytes > size) {
            throw refused(FileIssueCode.ARCHIVE_TRUNCATED);
        }
        ByteBuffer directory = read(file, from, from + bytes);
        for (int at = 0; at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_MARK; ) {
            checkEntry(directory.getShort(at + 8), directory.getShort(at + 10));
            at += ENTRY_LENGTH
                    + Short.toUnsignedInt(directory.getShort(at + 28))
                    + Short.toUnsignedInt(directory.getShort(at + 30))
                    + Short.toUnsignedInt(directory.getShort(at + 32));
        }
    }

    private static void checkEntry(short flags, short method) {
        if ((flags & ENCRYPTED) != 0) {
            throw refused(FileIssueCode.ARCHIVE_ENCRYPTED);
        }
        if (method != STORED && method != DEFLATED) {
            throw refused(FileIssueCode.ARCHIVE_UNSUPPORTED);
        }
    }

    private static ByteBuffer read(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // Until all of it is there.
        }
        return bytes.flip();
    }

    private static FileRefused refused(FileIssueCode code) {
        return new FileRefused(code, null, null);
    }
}
