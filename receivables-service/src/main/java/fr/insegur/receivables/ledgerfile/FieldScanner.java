package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Splits bytes into lines and lines into fields where they lie in one buffer: most lines of a ledger are not the customers',
 * and no text is made of those. NUL bytes are passed over; carriage returns at the end of a line belong to its end.
 */
final class FieldScanner {
    static final int MAX_LINE = 1 << 16;
    private static final int BUFFER = 1 << 19;
    private static final int MAX_FIELDS = 128;
    private static final byte SEPARATOR = 1;
    private static final byte LINE_END = 2;

    final int[] starts = new int[MAX_FIELDS];
    final int[] ends = new int[MAX_FIELDS];
    final byte[] buffer = new byte[BUFFER];

    private final byte[] kinds = new byte[256];
    private final InputStream input;
    private int position;
    private int limit;
    private boolean exhausted;
    private int fields;
    private boolean ascii;
    private int lineStart;
    private int lineEnd;
    private long line;
    private long bytes;

    FieldScanner(InputStream input, byte separator, byte lineEnd) {
        this.input = input;
        kinds[separator & 0xff] = SEPARATOR;
        kinds[lineEnd & 0xff] = LINE_END;
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
        int field = position;
        int index = position;
        int bits = 0;
        while (true) {
            for (; index < limit; index++) {
                byte octet = buffer[index];
                bits |= octet;
                byte kind = kinds[octet & 0xff];
                if (kind == SEPARATOR) {
                    add(field, index);
                    field = index + 1;
                } else if (kind == LINE_END) {
                    position = index + 1;
                    return ended(field, index, bits);
                }
            }
            refuseEndless(index);
            int shift = lineStart;
            boolean more = refill();
            index -= shift;
            field -= shift;
            if (!more) {
                position = limit;
                return index > 0 && ended(field, index, bits);
            }
        }
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
        return ascii;
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

    private boolean ended(int field, int end, int bits) {
        refuseEndless(end);
        int last = end;
        while (last > field && buffer[last - 1] == '\r') {
            last--;
        }
        add(field, last);
        lineEnd = last;
        ascii = bits >= 0;
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
        while (end < to && buffer[end] != 0) {
            end++;
        }
        for (int index = end; index < to; index++) {
            if (buffer[index] != 0) {
                buffer[end++] = buffer[index];
            }
        }
        return end;
    }
}
