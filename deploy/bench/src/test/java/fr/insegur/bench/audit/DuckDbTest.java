package fr.insegur.bench.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.insegur.fec.SampleCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTest {
    private static final long OWED_TO_THE_SAMPLE_COMPANY = 212_194_14;

    @TempDir
    Path folder;

    @Test
    void theReferenceFindsWhatIsOwedToTheSampleCompany() throws IOException {
        Path file = Files.write(folder.resolve("fec.txt"), SampleCompany.fec());
        try (DuckDb duckDb = DuckDb.open(2)) {
            assertEquals(OWED_TO_THE_SAMPLE_COMPANY, duckDb.sum(file).openCents());
        }
    }

    @Test
    void aVariedFileIsAnotherOneAndJustAsTrue() throws IOException {
        Path path = Files.write(folder.resolve("fec.txt"), SampleCompany.fec());
        LedgerFile file = new LedgerFile(path, SampleCompany.LINES, SampleCompany.fec().length);
        file.vary(0);
        byte[] first = Files.readAllBytes(path);
        file.vary(1);
        byte[] second = Files.readAllBytes(path);
        assertFalse(Arrays.equals(first, second));
        assertEquals(
                1, first.length - Arrays.mismatch(reversed(first), reversed(second)) - Arrays.mismatch(first, second));
        try (DuckDb duckDb = DuckDb.open(2)) {
            assertEquals(OWED_TO_THE_SAMPLE_COMPANY, duckDb.sum(path).openCents());
        }
        file.vary(2);
        assertEquals(first.length, Files.size(path));
        second[Arrays.mismatch(first, second)] = 'C';
        assertArrayEquals(second, Files.readAllBytes(path));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
