package fr.insegur.receivables.ledgerfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePartsTest {
    private static final ArchiveLimits LIMITS = new ArchiveLimits(3, 1_000_000, 100, 10_000);
    private static final byte[] TEXT =
            "JournalCode\tJournalLib\r\nVE\tVentes à l'été\r\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "autre\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aTextIsItsOnlyPartAndIsReadAsOftenAsNeeded() throws IOException {
        try (FileParts parts = parts(TEXT, "C:\\compta\\123456789FEC20251231.txt")) {
            assertEquals(List.of("123456789FEC20251231.txt"), names(parts));
            assertArrayEquals(TEXT, content(parts, 0));
            assertArrayEquals(TEXT, content(parts, 0));
            assertEquals(7, parts.packed(7));
        }
    }

    @Test
    void aGzipHasOnePartWhateverItIsCalled() throws IOException {
        byte[] gzip = Archives.gzip(TEXT);
        try (FileParts parts = parts(gzip, "fec.txt")) {
            assertEquals(List.of("fec.txt"), names(parts));
            assertArrayEquals(TEXT, content(parts, 0));
            assertArrayEquals(TEXT, content(parts, 0));
            assertEquals(gzip.length, parts.packed(TEXT.length));
            assertEquals(gzip.length / 2, parts.packed(TEXT.length / 2), 2);
            assertEquals(gzip.length, parts.packed(Long.MAX_VALUE));
        }
    }

    @Test
    void aZipHasAPartForEachFileButForFoldersAndWhatFileManagersAdd() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("compta/", new byte[0]);
        files.put("compta/2025.txt", TEXT);
        files.put("compta/2024.txt", OTHER);
        files.put("__MACOSX/compta/._2024.txt", new byte[] {0, 5, 22, 7, 1});
        files.put("compta/.DS_Store", new byte[] {0, 0, 0, 1});
        try (FileParts parts = parts(Archives.zip(files))) {
            assertEquals(List.of("2024.txt", "2025.txt"), names(parts));
            assertArrayEquals(OTHER, content(parts, 0));
            assertArrayEquals(TEXT, content(parts, 1));
            assertArrayEquals(OTHER, content(parts, 0));
        }
    }

    @Test
    void partsOfAZipCanBeReadSideBySide() throws IOException {
        try (FileParts parts = parts(Archives.zip(Map.of("a", TEXT, "b", OTHER)));
                InputStream one = parts.parts().getFirst().bytes().open();
                InputStream same = parts.parts().getFirst().bytes().open()) {
            assertEquals(TEXT[0], one.read());
            assertEquals(TEXT[0], same.read());
            assertArrayEquals(OTHER, content(parts, 1));
            assertEquals(TEXT[1], one.read());
        }
    }

    @Test
    void aNameInTheCodePageOfDosIsReadAsSuch() throws IOException {
        for (String charset : List.of("IBM850", "UTF-8")) {
            byte[] zip = Archives.zip(Map.of("Écritures.txt", TEXT), Charset.forName(charset));
            try (FileParts parts = parts(zip)) {
                assertEquals(List.of("Écritures.txt"), names(parts));
                assertArrayEquals(TEXT, content(parts, 0));
            }
        }
    }

    @Test
    void whatIsNoTextIsRefusedForWhatItIs() {
        assertRefused(FileIssueCode.PDF_FILE, "%PDF-1.7 fec.txt".getBytes(StandardCharsets.US_ASCII));
        assertRefused(
                FileIssueCode.OFFICE_FILE, Archives.zip(Map.of("[Content_Types].xml", TEXT, "xl/workbook.xml", TEXT)));
        assertRefused(FileIssueCode.OFFICE_FILE, Archives.zip(Map.of("word/document.xml", TEXT)));
        assertRefused(FileIssueCode.OFFICE_FILE, bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
        assertRefused(FileIssueCode.IMAGE_FILE, bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'));
        assertRefused(FileIssueCode.IMAGE_FILE, bytes(0xff, 0xd8, 0xff, 0xe0));
        assertRefused(FileIssueCode.IMAGE_FILE, "GIF89a".getBytes(StandardCharsets.US_ASCII));
        assertRefused(FileIssueCode.ARCHIVE_UNSUPPORTED, bytes('R', 'a', 'r', '!', 0x1a, 7, 1, 0));
        assertRefused(FileIssueCode.ARCHIVE_UNSUPPORTED, bytes('7', 'z', 0xbc, 0xaf, 0x27, 0x1c));
        assertRefused(FileIssueCode.BINARY_FILE, new byte[5_000]);
        assertRefused(FileIssueCode.BINARY_FILE, random(5_000));
    }

    @Test
    void whatIsNoTextIsRefusedInAnArchiveToo() {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertRefused(FileIssueCode.PDF_FILE, Archives.gzip(pdf));
        assertRefused(FileIssueCode.PDF_FILE, Archives.zip(Map.of("fec.txt", TEXT, "notice.pdf", pdf)));
        assertRefused(FileIssueCode.BINARY_FILE, Archives.gzip(random(5_000)));
    }

    @Test
    void textsOfEveryCharsetThatIsUsedAreTexts() throws IOException {
        for (String charset : List.of("UTF-8", "ISO-8859-15", "windows-1252", "UTF-16LE", "IBM850")) {
            byte[] text =
                    "JournalCode|Écritures|Émis à l'été\r\r\n\f".repeat(20).getBytes(charset);
            try (FileParts parts = parts(text)) {
                assertArrayEquals(text, content(parts, 0), charset);
            }
        }
    }

    @Test
    void anArchiveInAnArchiveIsRefused() {
        assertRefused(FileIssueCode.ARCHIVE_NESTED, Archives.gzip(Archives.gzip(TEXT)));
        assertRefused(FileIssueCode.ARCHIVE_NESTED, Archives.zip(Map.of("a.zip", Archives.zip(Map.of("a", TEXT)))));
        byte[] tar = new byte[1_024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        assertRefused(FileIssueCode.ARCHIVE_NESTED, Archives.gzip(tar));
    }

    @Test
    void moreThanTheRatioIsRefusedWhileItIsReadAndASmallFileNever() throws IOException {
        byte[] blanks = new byte[50_000];
        Arrays.fill(blanks, (byte) ' ');
        for (byte[] bomb : List.of(Archives.gzip(blanks), Archives.zip(Map.of("a", blanks)))) {
            try (FileParts parts = parts(bomb)) {
                assertRefusedWhileRead(FileIssueCode.ARCHIVE_RATIO, parts);
            }
        }
        byte[] few = Arrays.copyOf(blanks, 10_000);
        try (FileParts parts = parts(Archives.gzip(few))) {
            assertArrayEquals(few, content(parts, 0));
        }
    }

    @Test
    void moreThanTheLimitIsRefusedForAllPartsTogetherAndWhatIsReadTwiceCountsOnce() throws IOException {
        byte[] large = hexadecimal(400_000);
        try (FileParts parts = parts(Archives.zip(Map.of("a", large, "b", large)))) {
            for (int time = 0; time < 3; time++) {
                assertArrayEquals(large, content(parts, 0));
                assertArrayEquals(large, content(parts, 1));
            }
        }
        try (FileParts parts = parts(Archives.zip(Map.of("a", large, "b", large, "c", large)))) {
            content(parts, 0);
            content(parts, 1);
            FileRefused refused = assertThrows(FileRefused.class, () -> content(parts, 2));
            assertEquals(FileIssueCode.ARCHIVE_TOO_LARGE, refused.code());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 2_000})
    void aGzipThatWasCutIsRefused(int left) throws IOException {
        byte[] cut = Arrays.copyOf(Archives.gzip(hexadecimal(100_000)), left);
        FileRefused refused = assertThrows(FileRefused.class, () -> {
            try (FileParts parts = parts(cut)) {
                content(parts, 0);
            }
        });
        assertEquals(FileIssueCode.ARCHIVE_TRUNCATED, refused.code());
    }

    @Test
    void aGzipWhoseChecksumIsWrongIsRefusedAtItsEnd() throws IOException {
        byte[] damaged = Archives.gzip(hexadecimal(100_000));
        damaged[damaged.length - 8] ^= 1;
        try (FileParts parts = parts(damaged)) {
            assertRefusedWhileRead(FileIssueCode.ARCHIVE_TRUNCATED, parts);
        }
    }

    @Test
    void aZipThatWasCutOrDamagedIsRefused() throws IOException {
        byte[] whole = Archives.zip(Map.of("a", hexadecimal(100_000)));
        assertRefused(FileIssueCode.ARCHIVE_TRUNCATED, Arrays.copyOf(whole, whole.length - 1));
        assertRefused(FileIssueCode.ARCHIVE_TRUNCATED, Arrays.copyOf(whole, whole.length / 2));
        byte[] withoutItsMiddle = Arrays.copyOfRange(whole, 10, whole.length);
        System.arraycopy(whole, 0, withoutItsMiddle, 0, 4);
        assertRefused(FileIssueCode.ARCHIVE_TRUNCATED, withoutItsMiddle);
        byte[] otherChecksum = Archives.withDirectory(whole, 16, 4_711);
        try (FileParts parts = parts(otherChecksum)) {
            assertRefusedWhileRead(FileIssueCode.ARCHIVE_TRUNCATED, parts);
        }
    }

    @Test
    void aZipUnderAPasswordIsRefused() {
        byte[] zip = Archives.zip(Map.of("a", TEXT));
        assertRefused(FileIssueCode.ARCHIVE_ENCRYPTED, Archives.withDirectory(zip, 8, 1));
    }

    @Test
    void aZipPackedInAnotherWayIsRefused() {
        byte[] zip = Archives.zip(Map.of("a", TEXT));
        assertRefused(FileIssueCode.ARCHIVE_UNSUPPORTED, Archives.withDirectory(zip, 10, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../fec.txt",
                "a/../../fec.txt",
                "/etc/fec.txt",
                "C:/fec.txt",
                "C:fec.txt",
                "..\\fec.txt",
                "\\\\host\\fec"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) {
        assertRefused(FileIssueCode.ARCHIVE_NAME, Archives.zip(Map.of(name, TEXT)));
    }

    @ParameterizedTest
    @CsvSource({"0, ARCHIVE_EMPTY", "4, ARCHIVE_ENTRIES", "1001, ARCHIVE_ENTRIES"})
    void aZipWithoutFilesIsRefusedAndSoIsOneWithTooMany(int count, FileIssueCode code) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("dossier/", new byte[0]);
        for (int number = 0; number < count; number++) {
            files.put("dossier/" + number + ".txt", OTHER);
        }
        assertRefused(code, Archives.zip(files));
    }

    @Test
    void aZipWithoutAnythingIsEmptyToo() {
        assertRefused(FileIssueCode.ARCHIVE_EMPTY, Archives.zip(Map.of()));
    }

    private void assertRefused(FileIssueCode code, byte[] upload) {
        FileRefused refused =
                assertThrows(FileRefused.class, () -> parts(upload).close());
        assertEquals(code, refused.code());
    }

    private static void assertRefusedWhileRead(FileIssueCode code, FileParts parts) {
        FileRefused refused = assertThrows(FileRefused.class, () -> content(parts, 0));
        assertEquals(code, refused.code());
    }

    private FileParts parts(byte[] upload) throws IOException {
        return parts(upload, "upload");
    }

    private FileParts parts(byte[] upload, String name) throws IOException {
        Path file = Files.createTempFile(folder, "upload", "");
        return FileParts.of(Files.write(file, upload), name, LIMITS);
    }

    private static List<String> names(FileParts parts) {
        return parts.parts().stream().map(FilePart::name).toList();
    }

    private static byte[] content(FileParts parts, int part) throws IOException {
        try (InputStream bytes = parts.parts().get(part).bytes().open()) {
            return bytes.readAllBytes();
        }
    }

    private static byte[] bytes(int... values) {
        return new String(values, 0, values.length).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(4).nextBytes(bytes);
        return bytes;
    }

    /** Text that packs to half its size. */
    private static byte[] hexadecimal(int count) {
        byte[] bytes = random(count);
        for (int index = 0; index < count; index++) {
            bytes[index] = (byte) Character.forDigit(bytes[index] & 15, 16);
        }
        return bytes;
    }
}
