package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text of another charset as the bytes of UTF-8; the next-line character of EBCDIC becomes a line feed. */
final class AsUtf8 extends InputStream {
    private final Reader text;
    private final char[] chars = new char[1 << 13];
    private int carried;
    private byte[] bytes = new byte[0];
    private int position;

    AsUtf8(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == bytes.length) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean fill() throws IOException {
        int read = text.read(chars, carried, chars.length - carried);
        if (read < 0 && carried == 0) {
            return false;
        }
        int end = carried + Math.max(0, read);
        // Half of a pair waits for its other half.
        carried = read >= 0 && Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
        bytes = new String(chars, 0, end - carried).replace('\u0085', '\n').getBytes(StandardCharsets.UTF_8);
        position = 0;
        if (carried == 1) {
            chars[0] = chars[end - 1];
        }
        return true;
    }
}
