package fr.insegur.receivables.ledgerfile;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What bytes are, as their beginning shows; names and media types only say what somebody believes. */
enum ContentKind {
    TEXT(null),
    GZIP(null),
    ZIP(null),
    OTHER_ARCHIVE(FileIssueCode.ARCHIVE_UNSUPPORTED),
    PDF(FileIssueCode.PDF_FILE),
    OFFICE(FileIssueCode.OFFICE_FILE),
    IMAGE(FileIssueCode.IMAGE_FILE),
    BINARY(FileIssueCode.BINARY_FILE);

    /** As many bytes as {@link #of} needs. */
    static final int START = 4_096;

    private static final int TAR_MARK = 257;
    // Text has line ends and tabs; what else is below the blank stands in one byte of ten of anything packed or
    // compiled.
    private static final int MOST_CONTROLS_PERCENT = 2;
    // UTF-16 of French text is half zeros.
    private static final int MOST_ZEROS_PERCENT = 60;

    private final @Nullable FileIssueCode refusal;

    ContentKind(@Nullable FileIssueCode refusal) {
        this.refusal = refusal;
    }

    /** Why such an upload is refused; nothing for what can be read. */
    @Nullable
    FileIssueCode refusal() {
        return refusal;
    }

    boolean isArchive() {
        return this == GZIP || this == ZIP || this == OTHER_ARCHIVE;
    }

    static ContentKind of(byte[] start) {
        if (begins(start, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OFFICE;
        }
        if (isImage(start)) {
            return IMAGE;
        }
        if (isOtherArchive(start)) {
            return OTHER_ARCHIVE;
        }
        return isText(start) ? TEXT : BINARY;
    }

    private static boolean isImage(byte[] start) {
        return begins(start, 0x89, 'P', 'N', 'G')
                || begins(start, 0xff, 0xd8, 0xff)
                || begins(start, 'G', 'I', 'F', '8')
                || begins(start, 'I', 'I', 0x2a, 0)
                || begins(start, 'M', 'M', 0, 0x2a)
                || (begins(start, 'R', 'I', 'F', 'F') && holds(start, 8, "WEBP"))
                || holds(start, 4, "ftyphei");
    }

    private static boolean isOtherArchive(byte[] start) {
        return begins(start, '7', 'z', 0xbc, 0xaf)
                || begins(start, 'R', 'a', 'r', '!')
                || begins(start, 'B', 'Z', 'h')
                || begins(start, 0xfd, '7', 'z', 'X')
                || begins(start, 0x28, 0xb5, 0x2f, 0xfd)
                || begins(start, 'P', 'K', 7, 8)
                || holds(start, TAR_MARK, "ustar");
    }

    private static boolean isText(byte[] start) {
        int zeros = 0;
        int controls = 0;
        for (byte octet : start) {
            if (octet == 0) {
                zeros++;
            } else if (isControl(octet)) {
                controls++;
            }
        }
        return zeros * 100 <= start.length * MOST_ZEROS_PERCENT
                && controls * 100 <= start.length * MOST_CONTROLS_PERCENT;
    }

    /** Tab, line ends, form feed and the end mark of old systems belong to texts. */
    private static boolean isControl(byte octet) {
        return switch (octet) {
            case '\t', '\n', '\r', '\f', 0x1a -> false;
            default -> (octet >= 0 && octet < ' ') || octet == 0x7f;
        };
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (index >= start.length || (start[index] & 0xff) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] start, int at, String mark) {
        return start.length >= at + mark.length()
                && new String(start, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
