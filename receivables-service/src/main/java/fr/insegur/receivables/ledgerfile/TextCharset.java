package fr.insegur.receivables.ledgerfile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out, line after line, in which charset a file is: UTF-8 while every line is valid in it. */
final class TextCharset {
    private final boolean bom;
    private boolean invalid;
    private boolean windows;
    private long firstInvalid;

    TextCharset(boolean bom) {
        this.bom = bom;
    }

    /** Looks at a line that is not ASCII. */
    void see(byte[] bytes, int from, int to, long line) {
        if (!invalid && !isUtf8(bytes, from, to)) {
            invalid = true;
            firstInvalid = line;
        }
        if (invalid && !windows) {
            windows = hasWindowsCharacter(bytes, from, to);
        }
    }

    /** One that says that it is UTF-8 is read as such, whatever a line of it holds. */
    Charset charset() {
        if (bom || !invalid) {
            return StandardCharsets.UTF_8;
        }
        return windows ? FileForm.WINDOWS : FileForm.LATIN_9;
    }

    /** The first line that is not what the byte order mark says; 0 for none. */
    long firstLie() {
        return bom ? firstInvalid : 0;
    }

    private static boolean hasWindowsCharacter(byte[] bytes, int from, int to) {
        for (int index = from; index < to; index++) {
            int octet = bytes[index] & 0xff;
            if (octet >= 0x80 && octet <= 0x9f) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        int index = from;
        while (index < to) {
            if (bytes[index] >= 0) {
                index++;
                continue;
            }
            int length = sequence(bytes, index, to);
            if (length == 0) {
                return false;
            }
            index += length;
        }
        return true;
    }

    /** How many bytes the character takes; 0 when it is none (RFC 3629, section 4). */
    private static int sequence(byte[] bytes, int index, int to) {
        int first = bytes[index] & 0xff;
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || index + length > to) {
            return 0;
        }
        int second = bytes[index + 1] & 0xff;
        boolean overlong = first == 0xe0 && second < 0xa0 || first == 0xf0 && second < 0x90;
        boolean tooLarge = first == 0xed && second > 0x9f || first == 0xf4 && second > 0x8f;
        if (overlong || tooLarge) {
            return 0;
        }
        for (int follow = index + 1; follow < index + length; follow++) {
            if ((bytes[follow] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
