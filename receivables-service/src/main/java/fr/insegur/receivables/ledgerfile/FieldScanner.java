package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * Splits bytes into lines and lines into fields where they lie in one buffer: most lines of a ledger are not the customers',
 * and no text is made of those. NUL bytes are passed over; carriage returns at the end of a line belong to its end.
 */
final class FieldScanner {
    static final int MAX_LINE = 1 << 16;
    /** Not so large that the collector would handle it apart. */
    private static final int BUFFER = 1 << 18;

    private static final int MAX_FIELDS = 128;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVERY_BYTE = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGH_BITS = ~LOW_BITS;

    final int[] starts = new int[MAX_FIELDS];
    final int[] ends = new int[MAX_FIELDS];
    final byte[] buffer = new byte[BUFFER];

    private final InputStream input;
    private final long separators;
    private final long lineEnds;
    private int position;
    private int limit;
    private boolean exhausted;
    private int fields;
    private long bits;
    private int fieldStart;
    private int lineStart;
    private int lineEnd;
    private long line;
    private long bytes;

    FieldScanner(InputStream input, byte separator, byte lineEnd) {
        this.input = input;
        this.separators = EVERY_BYTE * (separator & 0xff);
        this.lineEnds = EVERY_BYTE * (lineEnd & 0xff);
    }

    /**
     * Moves to the next line.
     *
     * @return whether there is one
     * @throws FileRefused when it does not end
     */
    boolean next() throws IOException {
        fields = 0;
        line++;
        lineStart = position;
        fieldStart = position;
        bits = 0;
        int index = position;
        while (true) {
            index = scan(index);
            if (index < 0) {
                return true;
            }
            refuseEndless(index);
            int shift = lineStart;
            boolean more = refill();
            index -= shift;
            fieldStart -= shift;
            if (!more) {
                position = limit;
                return index > 0 && ended(index);
            }
        }
    }

    /**
     * Eight bytes at a time: what is a separator or a line end becomes the high bit of its byte, all others zero.
     *
     * @return where it came to the end of what was read; negative when the line ended before
     */
    private int scan(int from) {
        int index = from;
        for (; index <= limit - Long.BYTES; index += Long.BYTES) {
            long word = (long) LONG.get(buffer, index);
            bits |= word;
            long ends = zeros(word ^ lineEnds);
            long marks = zeros(word ^ separators) | ends;
            while (marks != 0) {
                int place = index + (Long.numberOfTrailingZeros(marks) >>> 3);
                if ((marks & -marks & ends) != 0) {
                    position = place + 1;
                    ended(place);
                    return -1;
                }
                add(fieldStart, place);
                fieldStart = place + 1;
                marks &= marks - 1;
            }
        }
        return scanRest(index);
    }

    private int scanRest(int from) {
        for (int index = from; index < limit; index++) {
            byte octet = buffer[index];
            bits |= octet;
            if (octet == (byte) separators) {
                add(fieldStart, index);
                fieldStart = index + 1;
            } else if (octet == (byte) lineEnds) {
                position = index + 1;
                ended(index);
                return -1;
            }
        }
        return limit;
    }

    /** The high bit of each byte that is zero, and no other. */
    private static long zeros(long word) {
        return ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS);
    }

    /** The line's number, 1 for the first. */
    long line() {
        return line;
    }

    /** Bytes that were read so far. */
    long bytes() {
        return bytes;
    }

    /** How many fields the line has. */
    int fields() {
        return fields;
    }

    void setFields(int count) {
        fields = count;
    }

    boolean isAscii() {
        // A word may hold the beginning of the next line, which then makes this one look at its bytes for nothing.
        return (bits & HIGH_BITS) == 0;
    }

    boolean isBlank() {
        for (int index = lineStart; index < lineEnd; index++) {
            if (buffer[index] != ' ') {
                return false;
            }
        }
        return true;
    }

    int lineStart() {
        return lineStart;
    }

    int lineEnd() {
        return lineEnd;
    }

    /** Makes a text of a field, for the few places that need one at once. */
    String text(int field, Charset charset) {
        return new String(buffer, starts[field], ends[field] - starts[field], charset);
    }

    private void refuseEndless(int index) {
        if (index - lineStart > MAX_LINE) {
            throw new FileRefused(FileIssueCode.LINE_TOO_LONG, line, null);
        }
    }

    private boolean ended(int end) {
        refuseEndless(end);
        int last = end;
        while (last > fieldStart && buffer[last - 1] == '\r') {
            last--;
        }
        add(fieldStart, last);
        lineEnd = last;
        return true;
    }

    private void add(int start, int end) {
        if (fields < MAX_FIELDS) {
            starts[fields] = start;
            ends[fields] = end;
        }
        fields++;
    }

    /** Moves the line to the start of the buffer and reads on behind it. */
    private boolean refill() throws IOException {
        int kept = limit - lineStart;
        System.arraycopy(buffer, lineStart, buffer, 0, kept);
        for (int index = 0; index < Math.min(fields, MAX_FIELDS); index++) {
            starts[index] -= lineStart;
            ends[index] -= lineStart;
        }
        lineStart = 0;
        limit = kept;
        while (limit == kept && !exhausted) {
            int read = input.read(buffer, kept, BUFFER - kept);
            exhausted = read < 0;
            bytes += Math.max(0, read);
            limit = withoutNuls(kept, kept + Math.max(0, read));
        }
        return limit > kept;
    }

    private int withoutNuls(int from, int to) {
        int end = from;
        while (end <= to - Long.BYTES && zeros((long) LONG.get(buffer, end)) == 0) {
            end += Long.BYTES;
        }
        for (int index = end; index < to; index++) {
            if (buffer[index] != 0) {
                buffer[end++] = buffer[index];
            }
        }
        return end;
    }
}
